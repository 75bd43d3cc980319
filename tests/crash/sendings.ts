import { paths } from '../../src/app/paths.ts'
import type { Sending } from './client.ts'
import type { CrashPlace } from './place.ts'

const seen = {
  saw: 'Satt alene på benken.',
  place: 'break',
  when: 'today',
  stepped: 'yes',
  how: 'Ble med inn.',
  concernsAdult: 'no',
}

const numberIn = (location: string): string => /^\/report\/receipt\/([0-9A-Z]+)/.exec(location)?.[1] ?? '?'

/** Every fourth is about an adult at the school (§ 12-5): that is told by mail at once. */
export const reportsOf = ({ sessions, pupils, adult }: CrashPlace): Sending => {
  const about = Object.values(pupils)
  return {
    cookie: sessions.samira,
    page: paths.report(),
    to: paths.report(),
    changes: (at) => ({
      ...seen,
      about: about[at % about.length] ?? '',
      ...(at % 4 === 3 ? { concernsAdult: 'yes', adult } : {}),
    }),
    receipt: (at, location) => `report ${numberIn(location)} ${at % 4 === 3 ? 'staff-offence' : 'ordinary'}`,
  }
}

/** A text that is written once and nowhere else. */
export const observationText = (at: number): string => `Observasjon nummer ${at}.`

export const observationsOf = ({ sessions, caseNumber }: CrashPlace): Sending => ({
  cookie: sessions.mathilde,
  page: paths.caseAct(caseNumber, 'observation'),
  to: paths.caseAct(caseNumber, 'observation'),
  changes: (at) => ({ place: 'break', observed: observationText(at) }),
  receipt: (at) => `observation ${at}`,
})

const day = 24 * 60 * 60 * 1000
const first = Date.UTC(2026, 9, 1)
const last = Date.UTC(2026, 11, 16)

/** Every school day since the measures began, from the day before the first crash backwards. */
const days: readonly string[] = Array.from({ length: (last - first) / day + 1 }, (_, at) => last - at * day)
  .filter((at) => ![0, 6].includes(new Date(at).getUTCDay()))
  .map((at) => new Date(at).toISOString().slice(0, 10))

/** How many there are to tell of a measure. */
export const mostDone = days.length

/** From a slip, by somebody who doesn't see the case. */
export const donesOf = ({ sessions }: CrashPlace, measure: string): Sending => ({
  cookie: sessions.samira,
  page: paths.slipDone(measure),
  to: paths.slipDone(measure),
  changes: (at) => ({ how: 'as-planned', on: days[at] ?? '' }),
  receipt: (at) => `done ${measure} ${days[at] ?? ''}`,
})
