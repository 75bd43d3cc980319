import type { FC } from 'hono/jsx'
import { z } from 'zod'
import {
  type ByHand,
  type ByHandKind,
  type ByHandRefusal,
  registerByHand,
} from '../../../commands/case/by-hand.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import type { CaseFacts } from '../../../domain/journal/entry-kinds.ts'
import { maybeWords } from '../../form-fields.ts'
import { paths } from '../../paths.ts'
import type { CaseForAct } from '../../../queries/case-for-act.ts'
import { type ActForm, actForm, type Given } from '../acts/act-form.tsx'
import { acted, type Fields, longText, type Shown, Words } from '../acts/fields.tsx'

/** What one kind asks beside when it was and a text: its own facts, as fields and back. */
export interface Asked<K extends ByHandKind> {
  readonly facts: z.ZodType<CaseFacts[K]>
  readonly fields: readonly FC<{ shown: Shown }>[]
  /** The facts of an entry of this kind; null for every other entry. */
  readonly read: (entry: Entry) => CaseFacts[K] | null
  readonly given: (facts: CaseFacts[K]) => Given
  readonly first?: (view: CaseForAct) => Given
  readonly at?: { readonly [R in ByHandRefusal]?: string }
  readonly contact?: boolean
}

const textOf = (entry: Entry): string =>
  entry.words.find((passage) => passage.item !== 'correction')?.text ?? ''

/** One page for each kind, from its own few fields: they differ in nothing else. */
export const byHandForm = <K extends ByHandKind>(kind: K, asked: Asked<K>): ActForm => {
  const text = z.object({ text: maybeWords(longText) })
  const whole = z.intersection(
    asked.facts.transform((facts) => ({ facts })),
    text,
  )
  const schema: z.ZodType<ByHand<K>> = acted(whole)

  const Before: Fields = ({ shown }) => <p>{shown.c.var.t.byHand.kinds[kind].intro}</p>

  const Questions: Fields = ({ shown }) => {
    const { byHand } = shown.c.var.t
    return (
      <>
        {asked.fields.map((Field) => (
          <Field shown={shown} />
        ))}
        <Words
          shown={shown}
          name="text"
          label={byHand.kinds[kind].text}
          hint={byHand.textHint}
          rows={3}
          optional={true}
        />
      </>
    )
  }

  return actForm<ByHand<K>, ByHandRefusal>({
    path: kind,
    address: (number) => paths.byHand(number, kind),
    title: (t) => t.byHand.kinds[kind].title,
    act: registerByHand[kind],
    schema,
    Fields: Questions,
    Before,
    refusals: (t) => ({ ...t.acts.refusals, ...t.byHand.refusals }),
    ...(asked.at === undefined ? {} : { at: asked.at }),
    ...(asked.first === undefined ? {} : { first: asked.first }),
    again: (entry) => {
      const facts = asked.read(entry)
      return facts === null ? null : { ...asked.given(facts), text: textOf(entry) }
    },
    contact: asked.contact === true,
  })
}
