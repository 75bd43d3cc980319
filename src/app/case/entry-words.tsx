import type { FC } from 'hono/jsx'
import type { Entry } from '../../domain/journal/entry.ts'
import type { Passage, PassageField } from '../../domain/journal/passage.ts'
import { Lines } from '../ui/lists.tsx'
import { Prose, Voice } from '../ui/notices.tsx'
import type { Saying } from './saying.ts'

/** Fields whose text speaks for itself under the sentence; the others say what they are. */
const unnamed = new Set<PassageField>([
  'observed',
  'summary',
  'statement',
  'analysis',
  'note',
  'minutes',
  'problem',
])

const byWhom = (say: Saying, entry: Entry, passage: Passage): string => {
  const { entries } = say.c.var.t
  if (passage.field === 'not-to-be-told') return entries.shownAtContact
  if (entry.kind === 'pupil-talked' && entry.facts.mode === 'wrote') return entries.ownHand
  const by = entry.onBehalfOf ?? entry.actor
  const writer = by === null ? entries.system : say.name(by)
  return entry.kind === 'pupil-talked' && entry.facts.pupilConfirmed
    ? entries.writtenByReading(writer)
    : entries.writtenBy(writer)
}

const Text: FC<{ say: Saying; passage: Passage }> = ({ say, passage }) => (
  <div class="stack-s">
    {!unnamed.has(passage.field) && <p class="small quiet">{say.c.var.t.entries.passages[passage.field]}</p>}
    <Prose text={passage.text} />
  </div>
)

const isPlan = ({ field }: Passage): boolean => field === 'what' || field === 'goal' || field === 'success'
const isReasonOfCorrection = ({ field, item }: Passage): boolean =>
  field === 'reason' && item === 'correction'

/** The words of an entry, as far as this reader has them: the pupil's own first, larger than ours. */
export const EntryWords: FC<{ say: Saying; entry: Entry }> = ({ say, entry }) => {
  const own = entry.words.filter(({ kind }) => kind === 'pupil-words')
  const measures = entry.words.filter(({ field }) => field === 'what')
  const rest = entry.words.filter(
    (passage) => passage.kind !== 'pupil-words' && !isPlan(passage) && !isReasonOfCorrection(passage),
  )
  return (
    <>
      {own.map((passage) => (
        <Voice words={passage.text} by={byWhom(say, entry, passage)} />
      ))}
      {measures.length > 0 && <Lines lines={measures.map((passage) => passage.text)} />}
      {rest.map((passage) => (
        <Text say={say} passage={passage} />
      ))}
    </>
  )
}

export const correctionReason = (entry: Entry): string | null =>
  entry.words.find(isReasonOfCorrection)?.text ?? null
