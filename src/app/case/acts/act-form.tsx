import { z } from 'zod'
import type { ActRefusal, CaseAct, Happened } from '../../../commands/case/act.ts'
import { NotFound } from '../../../domain/access/absence.ts'
import type { Decision } from '../../../domain/journal/decision.ts'
import type { Entry } from '../../../domain/journal/entry.ts'
import { type CaseForAct, caseForAct } from '../../../queries/case-for-act.ts'
import type { Texts } from '../../../texts/catalogue.ts'
import type { AppContext } from '../../context.ts'
import { words } from '../../form-fields.ts'
import { type FieldIssue, type ReadForm, readForm, sayErrors, type Typed, typedFrom } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { sayingOf } from '../saying.ts'
import { renderAct } from './act-page.tsx'
import { type Fields, type Shown, shortText, whenOf } from './fields.tsx'

export type Given = Readonly<Record<string, string | readonly string[] | undefined>>
type Codes = Readonly<Record<string, string>>

/** One act as a page: its fields, how they become what is written, and how what is written becomes fields again. */
export interface ActRules<Input extends Happened, Refusal extends string> {
  /** Last part of its address; also names the reading in the access log. */
  readonly path: string
  readonly address: (number: string) => string
  readonly title: (t: Texts) => string
  /** What is written on a page of its own has only its correction here. */
  readonly act: Pick<CaseAct<Input, Refusal>, 'correct'> & Partial<Pick<CaseAct<Input, Refusal>, 'write'>>
  readonly schema: z.ZodType<Input>
  readonly Fields: Fields
  /** Above the form: what to know first. */
  readonly Before?: Fields
  readonly refusals: (t: Texts) => { readonly [R in Refusal | ActRefusal]: string }
  /** The field at which each refusal is shown. */
  readonly at?: { readonly [R in Refusal | ActRefusal]?: string }
  readonly first?: (view: CaseForAct, t: Texts) => Given
  /** The fields of an entry of this act; null for every other entry. */
  readonly again?: (entry: Entry) => Given | null
  /** When it happened is not asked about again. */
  readonly fixedTime?: boolean
  /** Whoever contacts home sees what the pupil asked not to be told. */
  readonly contact?: boolean
  readonly done?: keyof Texts['case']['done']
}

/** An act with its input forgotten: pages and corrections of every act can lie in one table. */
export interface ActForm {
  readonly path: string
  readonly show: (c: AppContext) => Promise<Response>
  readonly send: (c: AppContext) => Promise<Response>
  readonly fieldsOf: (entry: Entry) => Given | null
  readonly showCorrection: (c: AppContext, view: CaseForAct, entry: Entry) => Promise<Response>
  readonly sendCorrection: (c: AppContext, seq: number) => Promise<Response>
}

export const numberOf = (c: AppContext): string => c.req.param('number') ?? ''

interface Filled {
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
  readonly status: 200 | 409 | 422
}

const clean = (typed: Typed): Filled => ({ typed, errors: [], key: null, status: 200 })
const returned = (form: Extract<ReadForm<unknown>, { ok: false }>): Filled => ({ ...form, status: 422 })

const reasonField = z.object({ correctionReason: words(shortText) })

const statusOf = (refusal: string): 409 | 422 => (refusal === 'changed-meanwhile' ? 409 : 422)

export const actForm = <Input extends Happened, Refusal extends string>(
  rules: ActRules<Input, Refusal>,
): ActForm => {
  const { schema } = rules
  const withReason = schema.and(reasonField)
  const titleOf = (c: AppContext) => rules.title(c.var.t)

  const view = (c: AppContext) => ask(c, caseForAct, { number: numberOf(c), act: rules.path })

  const page = (c: AppContext, asked: CaseForAct, filled: Filled, correcting: number | null) => {
    const refusals: Codes = rules.refusals(c.var.t)
    const said = sayErrors(filled.errors, { ...c.var.t.ui.fieldErrors, ...refusals })
    const shown: Shown = { c, view: asked, say: sayingOf(c, asked.file), typed: filled.typed, wrong: said.of }
    const number = numberOf(c)
    return renderAct({
      shown,
      title: correcting === null ? titleOf(c) : `${c.var.t.acts.titles.correction}: ${titleOf(c)}`,
      action: correcting === null ? rules.address(number) : paths.correction(number, correcting),
      correcting: correcting !== null,
      errors: said.summary,
      key: filled.key,
      status: filled.status,
      contact: rules.contact === true,
      fixedTime: rules.fixedTime === true,
      Before: rules.Before,
      Fields: rules.Fields,
    })
  }

  const refused = (refusals: readonly (Refusal | ActRefusal)[], typed: Typed, key: string): Filled => {
    const errors = refusals.map((code) => ({ field: rules.at?.[code] ?? 'on', code }))
    return { typed, errors, key, status: statusOf(refusals[0] ?? '') }
  }

  const answer = async (
    c: AppContext,
    form: Extract<ReadForm<unknown>, { ok: true }>,
    decision: Decision<unknown, Refusal | ActRefusal>,
    correcting: number | null,
  ): Promise<Response> => {
    if (!decision.accepted)
      return page(c, await view(c), refused(decision.refusals, form.typed, form.key), correcting)
    const done = correcting === null ? (rules.done ?? 'act-written') : 'corrected'
    return seeOther(c, paths.case(numberOf(c), { done }))
  }

  return {
    path: rules.path,
    show: async (c) => {
      const asked = await view(c)
      const given = { ...nowGiven(asked), ...rules.first?.(asked, c.var.t) }
      return page(c, asked, clean(typedFrom(given)), null)
    },
    send: async (c) => {
      const form = await readForm(c, schema)
      if (!form.ok) return page(c, await view(c), returned(form), null)
      if (rules.act.write === undefined) throw new NotFound()
      const decision = await act(c, rules.act.write, form.key, { ...form.value, number: numberOf(c) })
      return answer(c, form, decision, null)
    },
    fieldsOf: (entry) => rules.again?.(entry) ?? null,
    showCorrection: async (c, asked, entry) => {
      const fields = rules.again?.(entry) ?? {}
      const given: Given = { ...whenOf(entry.happened), ...fields }
      return page(c, asked, clean(typedFrom(given)), entry.seq)
    },
    sendCorrection: async (c, seq) => {
      const form = await readForm(c, withReason)
      if (!form.ok) return page(c, await view(c), returned(form), seq)
      const asked = { ...form.value, number: numberOf(c), seq, reason: form.value.correctionReason }
      const decision = await act(c, rules.act.correct, form.key, asked)
      return answer(c, form, decision, seq)
    },
  }
}

/** Now, as the clock has it: most things are written on the day they happen. */
const nowGiven = (view: CaseForAct): Given => whenOf(view.file.now)
