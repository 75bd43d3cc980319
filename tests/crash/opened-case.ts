import type { Play } from '../../demo/history/play.ts'

/** The day before which everything has happened. */
export const firstDay = '2026-12-17'

export interface OpenedCase {
  readonly caseNumber: string
  /** Of the measures that Samira carries, outside the team. */
  readonly measures: readonly string[]
}

/** Since October, so that there are many days of which to say that it was done. */
export const openCase = async (play: Play): Promise<OpenedCase> => {
  await play.at('2026-10-01T10:20')
  const report = await play.as('samira').report({ about: ['nora'], saw: 'Satt alene hele friminuttet.' })
  const {
    cases: [caseNumber = ''],
  } = await play.as('marit').takeHold(report, [{ pupil: 'nora', responsible: 'mathilde' }])
  const what = ['En voksen følger inn.', 'En voksen er ved døra.', 'En voksen følger hjem.']
  await play.as('mathilde').atOnce(
    caseNumber,
    what.map((one) => ({ what: one, by: 'samira', to: firstDay })),
  )
  await play.at(`${firstDay}T10:20`)
  const measures = await play.stage.immediateOf(play.as('mathilde').who, caseNumber)
  return { caseNumber, measures }
}
