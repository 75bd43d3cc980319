import { approveSchoolPlan, publishSchoolPlan } from '../../src/commands/school-plan/approval.ts'
import { beginPlan } from '../../src/commands/school-plan/beginning.ts'
import { writePlan } from '../../src/commands/school-plan/writing.ts'
import type { PlanChange } from '../../src/domain/school-plan/change.ts'
import { lineId, templateSlug, type SchoolYearName } from '../../src/domain/school-plan/ids.ts'
import { keyPrefix, type Stage } from '../history/stage.ts'
import type { Both } from './line.ts'

interface TemplateLine {
  readonly section: string
  readonly locked: boolean
  readonly words: Both
}

/** What the owner wants said alike at all its schools, and one piece of advice that a school may say in its own way. */
const lines: readonly TemplateLine[] = [
  {
    section: 'duty-to-act',
    locked: true,
    words: [
      'Alle som arbeider på skolen, sier fra til rektor samme dag når de får mistanke om, eller vet, at en elev ikke har det trygt og godt.',
      'Alle som arbeider på skulen, seier frå til rektor same dag når dei får mistanke om, eller veit, at ein elev ikkje har det trygt og godt.',
    ],
  },
  {
    section: 'complaint',
    locked: true,
    words: [
      'Rektor sier alltid til elev og foresatte at de kan gå til Statsforvalteren, og at mobbeombudet kan hjelpe.',
      'Rektor seier alltid til elev og foresette at dei kan gå til Statsforvaltaren, og at mobbeombodet kan hjelpe.',
    ],
  },
  {
    section: 'evaluation',
    locked: false,
    words: [
      'Skolen ser på planen sammen med elevrådet i januar og sender skoleeier det de kom fram til.',
      'Skulen ser på planen saman med elevrådet i januar og sender skuleeigar det dei kom fram til.',
    ],
  },
]

/** What the owner thinks that schools should choose; each may choose otherwise. */
const advice: readonly PlanChange[] = [
  { kind: 'setting-chosen', code: 'class-meetings', choice: 'regularly' },
  { kind: 'deadline-set', code: 'evaluation-within', amount: 10 },
]

/** The leader at the owner writes and publishes the template; the schools see it beside their own plan. */
export const layDownTemplate = async (stage: Stage, year: SchoolYearName, on: string): Promise<void> => {
  const leader = stage.cast.id('solfrid')
  const template = { school: templateSlug, year }
  const key = (what: string) => `${keyPrefix}template/${what}`
  await stage.act(beginPlan, leader, key('begin'), { ...template, from: 'nothing' })
  const changes = lines.map(({ section, locked, words: [nb, nn] }, at): PlanChange => {
    const content = { kind: 'prose' as const, text: { nb, nn } }
    const id = lineId(stage.shell.newId())
    return {
      kind: 'line-added',
      line: { id, section, position: at + 1, template: null, locked, content },
    }
  })
  const seen = await stage.act(writePlan, leader, key('write'), {
    ...template,
    changes: [...changes, ...advice].map((change) => ({ change, seen: null })),
  })
  const approval = { ...template, on, approvedIn: 'school-owner' as const, seen }
  const { version } = await stage.act(approveSchoolPlan, leader, key('approve'), approval)
  await stage.act(publishSchoolPlan, leader, key('publish'), { ...template, version })
}
