import { denials } from '../src/domain/access/denial.ts'
import {
  asked,
  byRole,
  type Condition,
  granted,
  mayByRole,
  type Relation,
  type RoleAction,
  relations,
  roleActions,
  type StreamAction,
  streamActions,
} from '../src/domain/access/table.ts'
import {
  type SchoolRelation,
  type SchoolThing,
  schoolRelations,
  schoolThings,
} from '../src/domain/access/school-table.ts'
import type { Compartment } from '../src/domain/journal/facts.ts'
import { type Role, roles } from '../src/domain/people/role.ts'

interface Generated {
  readonly path: string
  readonly content: string
}

const relationMeans: Record<Relation, string> = {
  holder: 'holds the concern: the one who must act now',
  responsible: 'is responsible for the case',
  member: 'is in the team of the case; about a leader only when the owner chose them',
  principal: 'is principal of the school today, or stands in',
  'assistant-principal': 'is assistant principal of the school today, or stands in',
  'owner-officer': 'is the owner’s case officer or leader, and the case is serious or sealed',
  'owner-holding': 'is the owner’s case officer or leader, and the owner holds the concern',
  'nearest-leader': 'was told of an ordinary concern as the pupil’s nearest leader, and it has not ended',
  'case-reader':
    'is in the team of a case that grew out of the concern, in the same compartment, or the owner’s officer where it is serious',
  carrier: 'carries out a measure of the case, or stands in for it',
  reporter: 'reported the concern',
  named: 'wrote a text for named persons, or is one of them',
}

const actionMeans: Record<StreamAction, string> = {
  read: 'read facts, journal and texts of the team',
  write: 'add to the journal',
  'keep-out': 'bar somebody with a conflict of interest',
  lead: 'decide about team, holder and a stricter compartment',
  'lower-compartment': 'open a compartment again',
  export: 'take the whole out (sealed: two persons)',
  'tell-child-welfare': 'write that child welfare was told (§ 24-3)',
  'read-slip': 'read one measure: pupil, what, when',
  'see-receipt': 'see *sent · read · followed up*, and own words for 14 days',
  'read-answer': 'read what is written to the reporter, for 14 days',
  'read-named': 'read a text for named persons',
}

const conditionMeans: Record<Condition, string> = {
  'two-factor': 'two factors',
  training: 'training in privacy and the duty to act (not for the holder of a concern that has not ended)',
  'fresh-sign-in': 'a sign-in under 15 minutes old',
  'fresh-sign-in-when-sealed': 'a sign-in under 15 minutes old where it is about an adult',
}

const denialMeans: Record<(typeof denials)[number], string> = {
  barred: 'kept out by name, with a ground',
  'is-reported': 'the adult whom a report is about, and its cases',
  'own-child-or-kin': 'own child, spouse or kin is named in it',
  'leadership-is-reported':
    'in the leadership of the school, and it is about a leader, or about an adult reported as a leader elsewhere',
  administrator: 'administers the system: reads no case, whatever other role is held',
}

const schoolRelationMeans: Record<SchoolRelation, string> = {
  principal: 'heads the school today, or stands in',
  'assistant-principal': 'is assistant principal of the school today, or stands in',
  'department-head': 'is of the school’s leadership too',
  'named-editor': 'writes in the plan, named by the principal, until the naming ends',
  'contact-teacher': 'of the class that it is about',
  staff: 'works at the school, with pupils',
  'it-administrator': 'administers the system, whatever other role is held',
  'owner-people': 'the owner’s case officers and leader',
  'pupil-in-council': 'leads the pupil council while the term runs',
  'guardian-in-committee': 'sits in the parents’ committee while the term runs, with a child in the class',
  'pupil-of-class': 'goes in the class that it is about',
  'no-longer-in-council': 'a pupil whose term is over',
  'staff-elsewhere': 'works at another school of the same owner',
}

const thingMeans: Record<SchoolThing, string> = {
  'plan-draft': 'the plan as it is being written',
  'plan-history': 'each change of it',
  'plan-version': 'a version: approving and publishing',
  'plan-editor': 'who writes in it',
  'plan-comment': 'what the pupil council says to a line',
  'plan-reason': 'why something in it is new',
  'pupil-council': 'a body that the staff may read',
  'members-of-council': 'its members and their terms',
  'minutes-of-council': 'its minutes',
  'decision-of-council': 'what it decided',
  'proposal-of-council': 'what it proposes for the plan',
  'activity-of-council': 'what it plans to do itself',
  'answer-of-council': 'its answer to the evaluation',
  'meeting-of-team': 'a meeting of a team that is its members’ own',
  'class-agreement': 'rules and action plan of a class',
  deviation: 'something that was not as the school has said (those who registered it read their own)',
  year: 'the year made from the plan',
  'what-was-done': 'that an occurrence was done, and when',
  'words-of-what-was-done': 'who took part, the note, the reason',
  'what-was-dropped': 'dropping an occurrence',
  'who-carries': 'who carries a role that only the plan knows',
  'event-of-the-year': 'when something happened that the year waits for',
  'held-with-staff': 'that something was gone through with the staff',
  'held-with-class': 'that something was gone through with a class',
  'receipt-of-another': 'who of the staff was there',
  'receipt-said-oneself': 'that one has read the rules, the plan or the duty to act; another’s',
  'asked-for-an-answer': 'that the pupil council is asked to answer the evaluation',
  conversation: 'that a pupil had a conversation, and the day',
  evaluation: 'an evaluation as it was laid down',
  'suppressed-counts': 'cases of the whole school as numbers that may be shown',
}

const compartments: readonly Compartment[] = ['ordinary', 'staff-offence', 'leader-offence']

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const mark = (is: boolean) => (is ? 'yes' : '·')

const matrix = (compartment: Compartment): string =>
  table(
    [compartment, ...streamActions],
    relations.map((relation) => [
      relation,
      ...streamActions.map((action) => {
        const actions: readonly StreamAction[] = granted[relation][compartment]
        return mark(actions.includes(action))
      }),
    ]),
  )

const rolesTable = table(
  ['role', 'relation by the role alone', ...roleActions],
  roles.map((role: Role) => {
    const may: readonly RoleAction[] = mayByRole[role]
    return [role, byRole[role].join(', ') || '·', ...roleActions.map((action) => mark(may.includes(action)))]
  }),
)

const things = Object.keys(schoolThings).filter((thing): thing is SchoolThing => thing in schoolThings)

const schoolTable = table(
  ['thing', 'what it is', ...schoolRelations],
  things.map((thing) => {
    const reads: readonly SchoolRelation[] = schoolThings[thing].read
    const adds: readonly SchoolRelation[] = schoolThings[thing].add
    return [
      thing,
      thingMeans[thing],
      ...schoolRelations.map((who) =>
        adds.includes(who)
          ? reads.includes(who)
            ? 'reads, writes'
            : 'writes'
          : reads.includes(who)
            ? 'reads'
            : '·',
      ),
    ]
  }),
)

/** The access matrix, from the one table that decides. */
export const generate = async (): Promise<Generated[]> => [
  {
    path: 'docs/generated/access.md',
    content: `# Who may do what

Made from \`src/domain/access/table.ts\` by \`npm run generate\`. PostgreSQL enforces the same from policies of its own
(\`src/database/migrations/*-gate.sql\`, \`*-policies.sql\`); \`tests/access/agreement.test.ts\` compares the two row by row.
What does not stand here is refused, and looks like what does not exist.

## Denials come first
${table(
  ['denial', 'who'],
  denials.map((denial) => [denial, denialMeans[denial]]),
)}

A denial covers a case together with the concerns it grew from, takes effect at once, and can't be seen by whoever is denied.

## Relations
${table(
  ['relation', 'who'],
  relations.map((relation) => [relation, relationMeans[relation]]),
)}

Whoever holds no role in force today is no longer staff: no seat, holding or slip counts. An act that begins a concern or a
case may write all that belongs to it in the same transaction, and reads none of it by that afterwards.

## By compartment
${compartments.map(matrix).join('\n\n')}

## What is asked for beside the relation
${table(
  ['action', 'what it is', 'asked for'],
  streamActions.map((action) => [
    action,
    actionMeans[action],
    asked[action].map((condition) => conditionMeans[condition]).join('; ') ||
      'nothing: the law asks it of everybody',
  ]),
)}

## Outside the cases
${rolesTable}

Everybody who is signed in may report a concern. Roles that open cases take two persons, neither of them the one it is for.

## A school’s plan, its year, its bodies
Made from \`src/domain/access/school-table.ts\`; \`tests/access/school-agreement.test.ts\` asks PostgreSQL about each cell, with one person of
each kind. Nothing here reaches a case.

${table(
  ['who', 'is'],
  schoolRelations.map((who) => [who, schoolRelationMeans[who]]),
)}

${schoolTable}
`,
  },
]
