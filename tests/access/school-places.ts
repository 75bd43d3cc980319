import type { SchoolRelation, SchoolThing } from '../../src/domain/access/school-table.ts'
import { accepted, bodiesOf } from '../bodies/laid-down.ts'
import { openTown, type Town } from '../town.ts'

/** One person of each relation to Tårnlia. */
export const peopleAtSchool = {
  principal: 'marit',
  'assistant-principal': 'jostein',
  'department-head': 'renate',
  'named-editor': 'preben',
  'contact-teacher': 'henrik',
  staff: 'samira',
  'it-administrator': 'sigrun',
  'owner-people': 'astri',
  'pupil-in-council': 'nora',
  'guardian-in-committee': 'øyvind',
  'pupil-of-class': 'selma',
  'no-longer-in-council': 'jonas',
  'staff-elsewhere': 'eira',
} as const satisfies Record<SchoolRelation, string>

export interface Place {
  readonly town: Town
  readonly owner: string
  readonly school: string
  readonly plan: string
  readonly council: string
  readonly team: string
}

/** A town with one row of each thing at Tårnlia, laid down past every policy. */
export const openSchool = async (): Promise<Place> => {
  const town = await openTown()
  const act = bodiesOf(town.world)
  const council = town.bodies.here.body
  accepted(await act.name('marit', council, { key: 'jonas', standsFor: 'pupils', to: '2026-12-16' }))
  const committee = await act.setUp('marit', 'tarnlia', 'parents-committee')
  accepted(await act.name('marit', committee, { key: 'øyvind', part: 'leader', standsFor: 'guardians' }))
  const team = await act.setUp('marit', 'tarnlia', 'resource-team')
  const school = town.world.population.schools.tarnlia
  const { rows } = await town.world.admin.query<{ owner: string; plan: string }>(
    'select owner_id as owner, plan_id as plan from school_plan where school_id = $1',
    [school],
  )
  const place = { town, owner: rows[0]?.owner ?? '', school, plan: rows[0]?.plan ?? '', council, team }
  await town.world.admin.query(seeds(place))
  return place
}

const year = '2026-27'
const line = (town: Town) => `'${town.planLine}'`
const at = `'2026-12-16T10:00:00Z'`

const seeds = ({ town, owner, school, plan, council, team }: Place): string => {
  const marit = `'${town.id('marit')}'`
  const here = `'${owner}', gen_random_uuid()`
  const { meeting, class: classId } = town.bodies.here
  const conversation = `'${town.id('selma')}', '${year}', 'autumn', 'pupil', '2026-11-01', true, ${marit}, ${at}`
  return [
    `insert into school_plan_editor values ('${owner}', '${school}', '${town.id('preben')}', '2026-12-01', null, ${marit})`,
    `insert into plan_comment (owner_id, comment_id, plan_id, line_id, body_id, revision, words, made_by, made_at)
     values (${here}, '${plan}', ${line(town)}, '${council}', 1, 'x', '${town.id('nora')}', ${at})`,
    `insert into plan_reason values ('${owner}', '${plan}', ${line(town)}, 1, 'x', ${marit}, ${at})`,
    `insert into body_minutes values ('${owner}', '${meeting}', 1, 'x', '{}', ${marit}, ${at})`,
    `insert into body_decision (owner_id, decision_id, body_id, meeting_id, words, becomes, made_by, made_at)
     values (${here}, '${council}', '${meeting}', 'x', 'noted', ${marit}, ${at})`,
    `insert into body_proposal (owner_id, proposal_id, body_id, school_id, words, made_by, made_at)
     values (${here}, '${council}', '${school}', 'x', ${marit}, ${at})`,
    `insert into body_activity (owner_id, activity_id, version, body_id, what, state, written_by, written_at)
     values (${here}, 1, '${council}', 'x', 'planned', ${marit}, ${at})`,
    `insert into body_answer values ('${owner}', '${council}', '${year}', 1, '{}', ${marit}, ${at})`,
    `insert into body_meeting (owner_id, meeting_id, body_id, held_on, agenda, version, written_by, written_at)
     values (${here}, '${team}', '2026-12-16', '[]', 1, ${marit}, ${at})`,
    `insert into class_agreement values ('${owner}', '${classId}', 'rules', 1, '[]', 'other', 'x', '2026-12-01', ${marit}, ${at})`,
    `insert into occurrence_act (owner_id, school_id, school_year, activity_id, ordinal, seq, kind, happened_on, note, written_by, written_at)
     values ('${owner}', '${school}', '${year}', '${town.activity}', 1, 1, 'done', '2026-12-16', 'x', ${marit}, ${at})`,
    `insert into plan_seat values ('${owner}', '${school}', 'mot', '${town.id('samira')}', '2026-12-01', null, ${marit})`,
    `insert into year_event values ('${owner}', '${school}', '${year}', 'pupil-survey', 1, '2026-12-01', ${marit}, ${at})`,
    `with h as (insert into held (owner_id, held_id, school_id, school_year, subject, audience, held_on, way, stands, written_by, written_at)
       values (${here}, '${school}', '${year}', 'rules', 'staff', '2026-12-01', 'meeting', true, ${marit}, ${at}) returning held_id)
     insert into held_person select '${owner}', held_id, '${town.id('kari')}', '${school}' from h`,
    `insert into pupil_conversation (owner_id, conversation_id, school_id, pupil_id, school_year, term, kind, held_on, stands,
       written_by, written_at) values (${here}, '${school}', ${conversation})`,
    `insert into staff_receipt values ('${owner}', '${school}', '${year}', '${town.id('kari')}', 'rules', '2026-12-01', ${at})`,
    `insert into evaluation_asked values ('${owner}', '${council}', '${school}', '${year}', '2027-01-10', ${marit}, ${at})`,
    `insert into school_count values ('${owner}', '${school}', '2025-26', 'spring', '{}', ${at})`,
    `insert into plan_evaluation values ('${owner}', '${school}', '2025-26', 'to-owner', '{}', '{}', ${marit}, ${at})`,
  ].join(';\n')
}

/** Where each thing lies, and how somebody would write one in their own name. */
export const rowsOf = (
  place: Place,
  me: string,
): Record<SchoolThing, { from: string; add: string | null }> => {
  const { town, owner, school, plan, council, team } = place
  const here = `'${owner}', gen_random_uuid()`
  const by = `'${me}', now()`
  const meeting = town.bodies.here.meeting
  const classId = town.bodies.here.class
  return {
    'plan-draft': {
      from: `school_plan_line where plan_id = '${plan}'`,
      add: `school_plan_line (owner_id, plan_id, line_id, section_id, position, locked, content, revision, written_by, written_at)
        values ('${owner}', '${plan}', gen_random_uuid(), 'goals', 99, false, '{"kind":"prose"}', 1, ${by})`,
    },
    'plan-history': {
      from: `school_plan_change where plan_id = '${plan}'`,
      add: `school_plan_change (owner_id, plan_id, revision, change, written_by, written_at)
        values ('${owner}', '${plan}', 9999, '{}', ${by})`,
    },
    'plan-version': {
      from: `school_plan_version where plan_id = '${plan}'`,
      add: `school_plan_version (owner_id, plan_id, version, revision, content, approved_on, approved_in, approved_by, registered_at)
        values ('${owner}', '${plan}', 99, 1, '{}', '2026-12-01', 'principal', ${by})`,
    },
    'plan-editor': {
      from: `school_plan_editor where school_id = '${school}'`,
      add: `school_plan_editor values ('${owner}', '${school}', '${town.id('tordis')}', '2026-12-17', null, '${me}')`,
    },
    'plan-comment': {
      from: `plan_comment where plan_id = '${plan}'`,
      add: `plan_comment (owner_id, comment_id, plan_id, line_id, body_id, revision, words, made_by, made_at)
        values (${here}, '${plan}', ${line(town)}, '${council}', 1, 'x', ${by})`,
    },
    'plan-reason': {
      from: `plan_reason where plan_id = '${plan}'`,
      add: `plan_reason values ('${owner}', '${plan}', ${line(town)}, 2, 'x', ${by})`,
    },
    'pupil-council': {
      from: `body where body_id = '${council}'`,
      add: `body (owner_id, body_id, school_id, kind, read_by_staff, comments_plan, begun_on, begun_by)
        values (${here}, '${school}', 'pupil-council', true, true, '2026-12-17', '${me}')`,
    },
    'members-of-council': {
      from: `body_member where body_id = '${council}'`,
      add: `body_member values ('${owner}', '${council}', '${town.id('kari')}', 'member', 'staff', '2026-12-17', null, '${me}')`,
    },
    'minutes-of-council': {
      from: `body_minutes where meeting_id = '${meeting}'`,
      add: `body_minutes values ('${owner}', '${meeting}', 2, 'x', '{}', ${by})`,
    },
    'decision-of-council': {
      from: `body_decision where body_id = '${council}'`,
      add: `body_decision (owner_id, decision_id, body_id, meeting_id, words, becomes, made_by, made_at)
        values (${here}, '${council}', '${meeting}', 'x', 'noted', ${by})`,
    },
    'proposal-of-council': {
      from: `body_proposal where body_id = '${council}'`,
      add: `body_proposal (owner_id, proposal_id, body_id, school_id, words, made_by, made_at)
        values (${here}, '${council}', '${school}', 'x', ${by})`,
    },
    'activity-of-council': {
      from: `body_activity where body_id = '${council}'`,
      add: `body_activity (owner_id, activity_id, version, body_id, what, state, written_by, written_at)
        values (${here}, 1, '${council}', 'x', 'planned', ${by})`,
    },
    'answer-of-council': {
      from: `body_answer where body_id = '${council}'`,
      add: `body_answer values ('${owner}', '${council}', '${year}', 2, '{}', ${by})`,
    },
    'meeting-of-team': {
      from: `body_meeting where body_id = '${team}'`,
      add: `body_meeting (owner_id, meeting_id, body_id, held_on, agenda, version, written_by, written_at)
        values (${here}, '${team}', '2026-12-17', '[]', 1, ${by})`,
    },
    'class-agreement': {
      from: `class_agreement where class_id = '${classId}'`,
      add: `class_agreement values ('${owner}', '${classId}', 'rules', 2, '[]', 'other', 'x', '2026-12-01', ${by})`,
    },
    deviation: {
      from: `deviation where deviation_id = '${town.bodies.here.deviation}'`,
      add: `deviation (owner_id, deviation_id, school_id, area, what, happened_on, registered_by, registered_at)
        values (${here}, '${school}', 'other', 'x', '2026-12-01', ${by})`,
    },
    year: {
      from: `occurrence where school_id = '${school}'`,
      add: `year_wheel (owner_id, school_id, school_year, plan_id, plan_version, calendar_version, made_at)
        values ('${owner}', '${school}', '2029-30', '${plan}', 1, 1, now())`,
    },
    'what-was-done': {
      from: `occurrence_act where school_id = '${school}'`,
      add: `occurrence_act (owner_id, school_id, school_year, activity_id, ordinal, seq, kind, happened_on, written_by, written_at)
        values ('${owner}', '${school}', '${year}', '${town.activity}', 1, 2, 'done', '2026-12-16', ${by})`,
    },
    'words-of-what-was-done': {
      from: `gate.act_words('${school}', '${year}', null)`,
      add: null,
    },
    'what-was-dropped': {
      from: `occurrence_act where school_id = '${school}'`,
      add: `occurrence_act (owner_id, school_id, school_year, activity_id, ordinal, seq, kind, reason, written_by, written_at)
        values ('${owner}', '${school}', '${year}', '${town.activity}', 1, 2, 'dropped', 'x', ${by})`,
    },
    'who-carries': {
      from: `plan_seat where school_id = '${school}'`,
      add: `plan_seat values ('${owner}', '${school}', 'mot', '${town.id('kari')}', '2026-12-17', null, '${me}')`,
    },
    'event-of-the-year': {
      from: `year_event where school_id = '${school}'`,
      add: `year_event values ('${owner}', '${school}', '${year}', 'pupil-survey', 2, '2026-12-02', ${by})`,
    },
    'held-with-staff': {
      from: `held where school_id = '${school}'`,
      add: `held (owner_id, held_id, school_id, school_year, subject, audience, held_on, way, stands, written_by, written_at)
        values (${here}, '${school}', '${year}', 'rules', 'staff', '2026-12-01', 'meeting', true, ${by})`,
    },
    'held-with-class': {
      from: `held where school_id = '${school}'`,
      add: `held (owner_id, held_id, school_id, school_year, subject, audience, class_id, held_on, way, stands, written_by, written_at)
        values (${here}, '${school}', '${year}', 'rules', 'pupils', '${classId}', '2026-12-01', 'lesson', true, ${by})`,
    },
    'receipt-of-another': { from: `held_person where person_id = '${town.id('kari')}'`, add: null },
    conversation: {
      from: `pupil_conversation where pupil_id = '${town.id('selma')}'`,
      add: `pupil_conversation (owner_id, conversation_id, school_id, pupil_id, school_year, term, kind, held_on, stands, written_by, written_at)
        values (${here}, '${school}', '${town.id('selma')}', '${year}', 'autumn', 'development', '2026-11-02', true, ${by})`,
    },
    evaluation: {
      from: `plan_evaluation where school_id = '${school}'`,
      add: `plan_evaluation values ('${owner}', '${school}', '${year}', 'leaders-autumn', '{}', '{}', ${by})`,
    },
    'receipt-said-oneself': {
      from: `staff_receipt where person_id = '${town.id('kari')}'`,
      add: `staff_receipt values ('${owner}', '${school}', '${year}', '${me}', 'rules', '2026-12-17', now())`,
    },
    'asked-for-an-answer': {
      from: `evaluation_asked where body_id = '${council}'`,
      add: `evaluation_asked values ('${owner}', '${council}', '${school}', '2027-28', '2027-12-01', ${by})`,
    },
    'suppressed-counts': { from: `school_count where school_id = '${school}'`, add: null },
  }
}
