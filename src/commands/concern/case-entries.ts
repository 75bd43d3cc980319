import type { NewEntry } from '../../database/records/journal.ts'
import { readWords } from '../../database/records/journal-reading.ts'
import type { Scope } from '../../database/scope.ts'
import type { CaseEntryKind } from '../../domain/journal/entry-kinds.ts'
import type { MomentText, SeriousnessCriterion } from '../../domain/journal/facts.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import type { ConcernInHand } from '../concern-in-hand.ts'
import { wordsOf } from '../case/words.ts'

export interface Seriousness {
  readonly serious: boolean
  readonly criteria: readonly SeriousnessCriterion[]
  readonly reason: string
}

/** What a pupil told the one who reported, on its way into the pupil's own case. */
export interface Speech {
  readonly speaker: PersonId
  readonly text: string
  readonly happened: MomentText
  readonly heardBy: PersonId | null
  readonly saysUnsafe: boolean
}

/** Null where the report was no talk with a pupil, or its words are not to be had. */
export const speechIn = async (
  scope: Scope,
  hand: ConcernInHand,
  speaker: PersonId,
): Promise<Speech | null> => {
  const told = hand.entries.find((entry) => entry.kind === 'concern-reported')
  if (told === undefined || !hand.state.firstTalk) return null
  const { tx, shell, actor } = scope
  const words = await readWords(tx, shell.vault, actor.owner, [hand.row.concern_id])
  const said = words.get(told.id)?.find(({ field }) => field === 'pupil-words')
  if (said === undefined) return null
  const { text } = said
  const { happened, actor: heardBy } = told
  return { speaker, text, happened, heardBy, saysUnsafe: hand.state.pupilSaysUnsafe }
}

interface At {
  readonly concern: ConcernInHand
  readonly now: MomentText
  readonly actor: PersonId
}

interface Opening {
  readonly pupil: PersonId
  readonly responsible: PersonId
  readonly members: readonly PersonId[]
  readonly ruleSet: string
  readonly chain: string
  readonly speech: Speech | null
  readonly seriousness: Seriousness | null
}

type Entries = readonly NewEntry<CaseEntryKind>[]

/** How a case begins: opened, roles settled (C-08), the first talk as it was told (C-06), seriousness when it was judged. */
export const firstEntries = (at: At, opening: Opening): Entries => {
  const { pupil, responsible, members, ruleSet, chain } = opening
  const { row, state } = at.concern
  const written = { happened: at.now, actor: at.actor, words: [] }
  const team = [
    { person: responsible, part: 'responsible' as const },
    ...members
      .filter((person) => person !== responsible)
      .map((person) => ({ person, part: 'member' as const })),
  ]
  return [
    {
      kind: 'case-opened',
      ...written,
      facts: {
        pupil,
        kind: 'safety',
        compartment: state.compartment,
        concerns: [row.concern_id],
        ruleSet,
        chain,
      },
    },
    { kind: 'roles-settled', ...written, facts: { responsible, team } },
    ...raisedBy(at),
    ...talkOf(at, opening.speech),
    ...seriousnessOf(at, pupil, opening.seriousness),
  ]
}

/** Another report about the same pupil joins the case. */
export const joiningEntries = (at: At, speech: Speech | null): Entries => [
  {
    kind: 'concern-added',
    happened: at.now,
    actor: at.actor,
    facts: { concern: at.concern.row.concern_id },
    words: [],
  },
  ...raisedBy(at),
  ...talkOf(at, speech),
]

/** A parent who reports has taken it up with rektor: § 12-6 counts from when it was sent. */
const raisedBy = ({ concern: { state, entries }, actor }: At): Entries => {
  const told = entries.find(({ kind }) => kind === 'concern-reported')
  return state.capacity === 'parent' && state.reporter !== null && told !== undefined
    ? [
        {
          kind: 'raised-with-principal',
          happened: momentIn(told.recorded),
          actor,
          onBehalfOf: state.reporter,
          facts: { by: 'guardian', channel: 'other' },
          words: [],
        },
      ]
    : []
}

const momentIn = (instant: string): MomentText =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO('Europe/Oslo')
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })

/** The pupil's words as they were told, sealed anew with the case's own key; nobody but the pupil answered for safety. */
const talkOf = ({ actor }: At, speech: Speech | null): Entries =>
  speech === null
    ? []
    : [
        {
          kind: 'pupil-talked',
          happened: speech.happened,
          actor,
          ...(speech.heardBy === null ? {} : { onBehalfOf: speech.heardBy }),
          facts: {
            pupil: speech.speaker,
            mode: 'said',
            safe: speech.saysUnsafe ? 'no' : 'not-asked',
            alone: false,
            present: [],
            wantsMeasures: false,
            pupilConfirmed: false,
          },
          words: wordsOf(speech.speaker, [{ field: 'pupil-words', text: speech.text }]),
        },
      ]

const seriousnessOf = (at: At, pupil: PersonId, judged: Seriousness | null): Entries =>
  judged === null
    ? []
    : [
        {
          kind: 'seriousness-assessed',
          happened: at.now,
          actor: at.actor,
          facts: { serious: judged.serious, criteria: judged.criteria },
          words: wordsOf(pupil, [{ field: 'reason', text: judged.reason }]),
        },
      ]
