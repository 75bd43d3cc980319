import { randomUUIDv7 } from 'node:crypto'
import { type Add, type Laid, long } from './places.ts'
import type { CaseFact, ConcernFact } from './scenario.ts'

const hash = Buffer.alloc(32, 1)
const inDays = (days: number) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10)
const daysSince2000 = () =>
  Math.floor((Date.parse(new Date().toISOString()) - Date.UTC(2000, 0, 1)) / 86_400_000)

const layStream = (
  stream: { id: string; kind: 'concern' | 'case'; pupil: string; items: readonly string[] },
  facts: ConcernFact | CaseFact,
  passages: readonly string[],
  laid: Laid,
  add: Add,
) => {
  const entry_id = randomUUIDv7()
  add('entry', {
    ...{
      stream_id: stream.id,
      stream_kind: stream.kind,
      seq: 1,
      entry_id,
      kind: 'note',
      happened: '2026-09-14',
    },
    ...{ recorded_at: '2026-09-14T08:00:00Z', database_at: '2026-09-14T08:00:00Z', facts: {}, head: '{}' },
    ...{ previous_hash: Buffer.alloc(32), hash },
  })
  add('stream_key', { stream_id: stream.id, key_id: 'k', wrapped: hash })
  add('obligation_cache', {
    ...{ stream_id: stream.id, stream_kind: stream.kind, worst_state: 'open', beacons: {}, lines: [] },
    ...{ computed_at: '2026-09-14T08:00:00Z', last_seq: 1, rule_set: 'r' },
  })
  for (const { person, reported } of facts.barred)
    add('case_barred', {
      ...{ stream_id: stream.id, person_id: laid.staff[person], since: '2026-09-14T08:00:00Z' },
      ground: reported ? 'is-reported' : 'other',
    })
  facts.passages.forEach((passage, ordinal) => {
    add('passage', {
      ...{
        passage_id: passages[ordinal],
        stream_id: stream.id,
        entry_id,
        ordinal,
        field: 'what',
        kind: 'plan-text',
      },
      ...{ item: passage.item === null ? null : (stream.items[passage.item] ?? null) },
      ...{ author_id: laid.staff[passage.author], audience: passage.audience },
      ...{ named: passage.named.map((at) => laid.staff[at]), sealed: hash, salt: hash, commitment: hash },
    })
    add('passage_about', { passage_id: passages[ordinal], person_id: stream.pupil })
  })
}

const when = (withdrawn: boolean) => (withdrawn ? '2026-09-14T08:00:00Z' : null)

export const layConcern = (facts: ConcernFact, at: number, laid: Laid, add: Add) => {
  const place = laid.concerns[at]
  if (!place) return
  const ended = facts.status === 'ended'
  add('concern', {
    ...{
      concern_id: place.id,
      school_id: laid.schools[facts.school],
      number: 'N',
      compartment: facts.compartment,
    },
    ...{
      status: facts.status,
      ending: ended ? 'duplicate' : null,
      holder_role: facts.holderRole,
      urgent: false,
    },
    ...{
      holder_id: facts.holder === null ? null : laid.staff[facts.holder],
      reporter_id: laid.staff[facts.reporter],
    },
    ...{
      reported_at: '2026-09-14T08:00:00Z',
      opened_at: facts.status === 'received' ? null : '2026-09-14T08:00:00Z',
    },
    ...{ ended_at: ended ? '2026-09-14T08:00:00Z' : null, last_seq: 1, last_hash: hash, version: 1 },
  })
  for (const { pupil, withdrawn } of facts.about)
    add('concern_person', {
      ...{
        concern_id: place.id,
        person_id: laid.pupils[pupil],
        part: 'about',
        withdrawn_at: when(withdrawn),
      },
    })
  for (const person of facts.informed)
    add('concern_informed', {
      concern_id: place.id,
      person_id: laid.staff[person],
      since: '2026-09-14T08:00:00Z',
    })
  for (const { person, withdrawn } of facts.adults)
    add('concern_person', {
      ...{
        concern_id: place.id,
        person_id: laid.staff[person],
        part: 'adult',
        withdrawn_at: when(withdrawn),
      },
    })
  add('report_receipt', {
    ...{
      concern_id: place.id,
      reporter_id: laid.staff[facts.reporter],
      number: 'N',
      status: 'sent',
      words: hash,
    },
    ...{ words_until: facts.wordsOpen ? long.ahead : long.over, sent_at: '2026-09-14T08:00:00Z' },
  })
  const stream = { id: place.id, kind: 'concern' as const, pupil: laid.pupils[0] ?? '', items: [] }
  layStream(stream, facts, place.passages, laid, add)
}

export const layCase = (facts: CaseFact, at: number, laid: Laid, add: Add) => {
  const place = laid.cases[at]
  if (!place) return
  const closed = facts.status === 'closed'
  add('pupil_case', {
    ...{
      case_id: place.id,
      school_id: laid.schools[facts.school],
      pupil_id: laid.pupils[facts.pupil],
      number: 'N',
    },
    ...{ kind: 'safety', compartment: facts.compartment, status: facts.status, serious: facts.serious },
    ...{
      plan_version: 0,
      opened_at: '2026-09-14T08:00:00Z',
      closed_at: closed ? '2026-09-14T08:00:00Z' : null,
    },
    ...{
      closing_ground: closed ? 'pupil-safe' : null,
      rule_set: 'r',
      chain: 'c',
      last_seq: 1,
      last_hash: hash,
    },
    version: 1,
  })
  for (const concern of facts.concerns)
    add('case_concern', { case_id: place.id, concern_id: laid.concerns[concern]?.id })
  for (const { pupil, withdrawn } of facts.others)
    add('case_person', {
      ...{
        case_id: place.id,
        person_id: laid.pupils[pupil],
        part: 'other-pupil',
        withdrawn_at: when(withdrawn),
      },
    })
  for (const member of facts.members) {
    add('case_member', {
      ...{
        case_id: place.id,
        person_id: laid.staff[member.person],
        part: member === responsibleOf(facts) ? 'responsible' : 'member',
      },
      ...{
        since: member.standing === 'later' ? long.ahead : long.past,
        by_owner: member.byOwner,
        break_glass: false,
      },
      ...{ until: member.standing === 'over' ? long.over : null, added_by: laid.staff[member.person] },
      ended_at: when(member.standing === 'ended'),
    })
  }
  layMeasures(facts, place, laid, add)
  const stream = {
    id: place.id,
    kind: 'case' as const,
    pupil: laid.pupils[facts.pupil] ?? '',
    items: place.measures,
  }
  layStream(stream, facts, place.passages, laid, add)
}

/** There is one at a time. */
export const responsibleOf = (facts: CaseFact) =>
  facts.members.find((member) => member.responsible && member.standing !== 'ended')

const layMeasures = (facts: CaseFact, place: Laid['cases'][number], laid: Laid, add: Add) => {
  const today = daysSince2000()
  const ends = {
    running: null,
    stopped: null,
    'just-over': inDays(today - 5),
    'long-over': inDays(today - 30),
  }
  facts.measures.forEach((measure, at) => {
    add('measure', {
      ...{
        case_id: place.id,
        measure_id: place.measures[at],
        plan_version: 0,
        immediate: true,
        from_on: long.past,
      },
      ...{ responsible_id: laid.staff[measure.responsible], to_on: ends[measure.stands] },
      ...{ stand_in_id: measure.standIn === null ? null : laid.staff[measure.standIn] },
      stopped_on: measure.stands === 'stopped' ? long.over : null,
    })
    add('measure_log', {
      ...{ case_id: place.id, measure_id: place.measures[at], on_date: long.past, done: 'partly' },
      ...{ written_by: laid.staff[measure.responsible], written_at: '2026-09-14T08:00:00Z' },
    })
  })
}
