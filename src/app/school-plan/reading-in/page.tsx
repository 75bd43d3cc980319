import { z } from 'zod'
import { writePlan } from '../../../commands/school-plan/writing.ts'
import { lineId } from '../../../domain/school-plan/ids.ts'
import { sourceOfText } from '../../../domain/school-plan/reading/pasted/text-source.ts'
import { readPlan } from '../../../domain/school-plan/reading/read.ts'
import type { Reading } from '../../../domain/school-plan/reading/reading.ts'
import type { Source } from '../../../domain/school-plan/reading/source.ts'
import { changesOf } from '../../../domain/school-plan/reading/taking-in.ts'
import { parseWhen } from '../../../domain/when/parse.ts'
import type { AppContext } from '../../context.ts'
import { maybeWords } from '../../form-fields.ts'
import { type FieldIssue, readForm, type Typed } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, newFormKey, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { PageHead } from '../../ui/layout.tsx'
import { placeToWrite, type WritingPlace } from '../writing-place.ts'
import { uncarried } from './carried.ts'
import { type Given, PasteForm, type Shown } from './parts.tsx'
import { SettleForm } from './settle.tsx'
import { takingsIn, writtenIn } from './settled.ts'

/** What one form may carry as pasted text; a plan of a hundred pages is shorter. */
const longestText = 150_000
const largestFile = 10_000_000
/** More choices than a form of ours takes, or anybody would make at once. */
const mostDoubts = 800

const schema = z.object({
  text: maybeWords(longestText),
  source: maybeWords(12_000_000),
  /** Or "part-12": the row of that number as several. */
  do: z.string().regex(/^(?:read|take|part-\d{1,5})$/),
})

const reading = (source: Source): Reading =>
  readPlan(source, (when) => {
    const parsed = parseWhen(when)
    return parsed.ok ? parsed.when : null
  })

const show = (
  c: AppContext,
  { at, view, draft }: WritingPlace,
  given: Pick<Shown, 'read' | 'typed' | 'errors' | 'key'>,
) => {
  const shown: Shown = { c, at, view, draft, ...given }
  const { title } = c.var.t.planReading.page
  return renderPage(
    c,
    { title, current: paths.schoolPlans(), status: given.errors.length > 0 ? 422 : 200 },
    <div class="stack-l">
      <PageHead title={title} above={`${view.school.name} · ${view.year}`} />
      {given.read === null ? <PasteForm shown={shown} /> : <SettleForm shown={shown} given={given.read} />}
    </div>,
  )
}

/** A file that was too large even to be received comes back as a question for a smaller one. */
export const readInPage = async (c: AppContext) => {
  const isRefused = c.req.query('refused') === 'too-large'
  const errors = isRefused ? [{ field: 'file', code: 'too-large' }] : []
  return show(c, await placeToWrite(c), { read: null, typed: null, errors, key: null })
}

/** The file wins over what stands in the field: whoever chose one means it. */
const fileIn = async (c: AppContext): Promise<Given | FieldIssue | null> => {
  const file = (await c.req.formData()).get('file')
  if (file === null || typeof file === 'string' || (file.size === 0 && file.name === '')) return null
  if (file.size === 0) return { field: 'file', code: 'empty-file' }
  if (file.size > largestFile) return { field: 'file', code: 'too-large' }
  const read = await c.var.readDocument(new Uint8Array(await file.arrayBuffer()))
  return read.ok ? read : { field: 'file', code: read.problem }
}

const given = async (c: AppContext, form: z.infer<typeof schema>): Promise<Given | FieldIssue> => {
  const file = await fileIn(c)
  if (file !== null) return file
  if (form.source !== null) {
    const source = uncarried(form.source)
    return source === null ? { field: 'text', code: 'missing' } : { source, pictures: 0 }
  }
  return form.text === null
    ? { field: 'text', code: 'missing' }
    : { source: sourceOfText(form.text), pictures: 0 }
}

interface Looked {
  readonly from: Given
  readonly read: Reading
  readonly typed: Typed
  readonly key: string
}

const takeInto = async (c: AppContext, place: WritingPlace, { from, read, typed, key }: Looked) => {
  const { at, draft } = place
  const again = (errors: readonly FieldIssue[], formKey: string | null) =>
    show(c, place, { read: { ...from, reading: read }, typed, errors, key: formKey })
  const newId = () => lineId(newFormKey(c))
  const chosen = takingsIn(typed, read)
  const written = writtenIn(typed, read, chosen)
  const changes = changesOf(draft.kept.plan, { reading: read, takings: chosen, written, newId })
  if (changes.length === 0) return again([{ field: 'text', code: 'nothing-read' }], null)
  const all = changes.map((change) => ({ change, seen: null }))
  const decision = await act(c, writePlan, key, { ...at, changes: all })
  if (decision.accepted) return seeOther(c, paths.schoolPlan(at, { done: 'read-in' }))
  return again(
    decision.refusals.map((code) => ({ field: 'text', code })),
    key,
  )
}

/** First reads what was given and shows it; then, looked over, puts it into the draft: all of it, or nothing. */
export const takeIn = async (c: AppContext) => {
  const place = await placeToWrite(c)
  const form = await readForm(c, schema)
  const { typed, key } = form
  const asked = (errors: readonly FieldIssue[]) => show(c, place, { read: null, typed, errors, key: null })
  if (!form.ok) return asked(form.errors)
  const from = await given(c, form.value)
  if ('code' in from) return asked([from])
  const read = reading(from.source)
  const doubts = read.blocks.filter(({ certainty }) => certainty === 'unsure')
  if (doubts.length > mostDoubts) return asked([{ field: 'file', code: 'too-many-doubts' }])
  if (form.value.do === 'take') return takeInto(c, place, { from, read, typed, key })
  return show(c, place, { read: { ...from, reading: read }, typed, errors: [], key: null })
}
