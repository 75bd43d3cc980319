import type { FC } from 'hono/jsx'
import { isComplete, type Receipt } from '../../domain/held/receipts.ts'
import { trainingOf } from '../../domain/held/subject.ts'
import type { ReceiptsView } from '../../queries/held/receipts.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { Panel } from '../ui/layout.tsx'
import { Needs } from '../ui/lists.tsx'
import { More } from '../ui/notices.tsx'

interface Shown {
  readonly c: AppContext
  readonly view: ReceiptsView
}

/** Each subject: how far it has come with each audience, and who is missing. */
export const ReceiptList: FC<Shown> = ({ c, view }) => (
  <>
    {view.receipts.map((receipt) => (
      <One c={c} view={view} receipt={receipt} />
    ))}
  </>
)

const One: FC<Shown & { receipt: Receipt }> = ({ receipt, ...shown }) => {
  const { t } = shown.c.var
  const id = `receipt-${receipt.subject}`
  return (
    <Panel labelledby={id}>
      <h2 id={id} class="ds-heading">
        {t.held.subjects[receipt.subject]}
      </h2>
      {trainingOf[receipt.subject] !== undefined && <p class="quiet small">{t.held.training}</p>}
      <Needs needs={needsOf(shown, receipt)} thereWord={t.ui.done} missingWord={t.held.unfinished} />
      {!isComplete(receipt) && <Missing {...shown} receipt={receipt} />}
    </Panel>
  )
}

const needsOf = ({ c, view }: Shown, { staff, pupils, guardians }: Receipt) => {
  const { t, locale } = c.var
  const need = (
    one: Receipt['pupils'] | Receipt['staff'],
    say: (done: number, all: number) => string,
  ): { readonly text: string; readonly there: boolean }[] => {
    if (one === null) return []
    const [done, left] = [one.done.length, one.missing.length]
    return [{ text: say(done, done + left), there: left === 0 }]
  }
  const [mine] = staff?.done ?? []
  const own =
    mine === undefined
      ? t.held.mineMissing
      : t.held.mineDone(sayFullDate(locale, Temporal.PlainDate.from(mine.on)))
  return [
    ...(staff === null || view.leads
      ? need(staff, t.held.staffDone)
      : [{ text: own, there: mine !== undefined }]),
    ...need(pupils, t.held.pupilsDone),
    ...need(guardians, t.held.guardiansDone),
  ]
}

/** Names of staff for the leaders, of classes for everybody. */
const Missing: FC<Shown & { receipt: Receipt }> = ({ c, view, receipt }) => {
  const words = c.var.t.held
  const names = new Map(view.staff.map(({ id, name }) => [id, name]))
  const lists = [
    ...(view.leads && receipt.staff !== null
      ? [{ of: words.audiences.staff, who: receipt.staff.missing.map((id) => names.get(id) ?? '') }]
      : []),
    ...(['pupils', 'guardians'] as const).map((audience) => ({
      of: words.audiences[audience],
      who: receipt[audience]?.missing.map(({ name }) => name) ?? [],
    })),
  ].filter(({ who }) => who.length > 0)
  if (lists.length === 0) return null
  return (
    <More summary={words.whoIsMissing} small>
      {lists.map(({ of, who }) => (
        <p>{words.line(of, who.join(', '))}</p>
      ))}
    </More>
  )
}
