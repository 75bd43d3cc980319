import type { FC } from 'hono/jsx'
import type { OwnWords } from '../../domain/concern/own-words.ts'
import { type Receipt, myReports, type ReceiptView, receiptPage } from '../../queries/concern/receipts.ts'
import { sayDate, sayDay, sayMoment, sayTime } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { LinkButton } from '../ui/actions.tsx'
import { CaseList, CaseRow, PlainList, Steps } from '../ui/lists.tsx'
import { PageHead, Panel, Section } from '../ui/layout.tsx'
import { EmptyState, Heed, More, Voice } from '../ui/notices.tsx'

const oslo = 'Europe/Oslo'
const todayOf = (c: AppContext) => c.var.now.toZonedDateTimeISO(oslo).toPlainDate()
const momentIn = (c: AppContext, at: string) => sayMoment(c.var.locale, Temporal.Instant.from(at), todayOf(c))

const reached = (status: Receipt['status'], step: 'sent' | 'read' | 'followed-up'): boolean => {
  const order = ['sent', 'read', 'followed-up']
  return status !== null && order.indexOf(status) >= order.indexOf(step)
}

const sentTo = (c: AppContext, words: OwnWords | null): string | undefined => {
  const { receipt } = c.var.t.report
  if (words === null) return undefined
  if (words.to === 'owner' || words.to === 'sealed') return receipt.sentTo[words.to]()
  return words.holder === null ? undefined : receipt.sentTo[words.to](words.holder)
}

const movesOn = (c: AppContext, { movesOn: day, sentAt, words }: ReceiptView): string | undefined => {
  if (day === null || sentAt === null) return undefined
  const { receipt } = c.var.t.report
  const clock = Temporal.Instant.from(sentAt).toZonedDateTimeISO(oslo).toPlainTime()
  const date = Temporal.PlainDate.from(day)
  const when = `${sayDate(c.var.locale, date, todayOf(c))} ${sayTime(c.var.locale, clock)}`
  return words?.to === 'owner' ? receipt.phoneLater(when) : receipt.movesOn(when)
}

const Progress: FC<{ c: AppContext; receipt: ReceiptView }> = ({ c, receipt }) => {
  const { t } = c.var
  const { progress } = t.words
  return (
    <Section id="now" title={t.report.receipt.happensNow}>
      <p class="small quiet">{t.report.receipt.seeHere}</p>
      <Steps
        doneWord={t.ui.done}
        steps={[
          {
            title: progress.sent,
            done: true,
            when: receipt.sentAt === null ? undefined : momentIn(c, receipt.sentAt),
            detail: sentTo(c, receipt.words),
          },
          { title: progress.read, done: reached(receipt.status, 'read'), detail: movesOn(c, receipt) },
          {
            title: progress['followed-up'],
            done: reached(receipt.status, 'followed-up'),
            detail: t.report.receipt.followed,
          },
        ]}
      />
    </Section>
  )
}

const Own: FC<{ c: AppContext; words: OwnWords; until: string }> = ({ c, words, until }) => {
  const { t, locale } = c.var
  const { receipt } = t.report
  const { parts } = receipt
  const facts = [
    { term: parts.whom, value: words.aboutDescription },
    { term: parts.others, value: words.othersDescription },
    { term: parts.saw, value: words.saw },
    { term: parts.how, value: words.how },
    { term: parts.told, value: words.heardFrom },
    { term: parts.adult, value: words.adultDescription },
  ].flatMap(({ term, value }) => (value === null ? [] : [{ term, value }]))
  return (
    <Section id="yours" title={receipt.yours}>
      <p>{receipt.until(sayDay(locale, Temporal.PlainDate.from(until), todayOf(c)))}</p>
      <More summary={receipt.show}>
        {words.said !== null && <Voice words={words.said} by={receipt.pupilToYou} />}
        {facts.length > 0 && <PlainList facts={facts} full />}
      </More>
    </Section>
  )
}

const Today: FC<{ c: AppContext }> = ({ c }) => {
  const { today, tips } = c.var.t.report.receipt
  return (
    <Panel labelledby="today-h">
      <h2 class="ds-heading" id="today-h">
        {today}
      </h2>
      <ul class="ds-list">
        <li>{tips.tell}</li>
        <li>{tips.look}</li>
        <li>
          {tips.again}
          <a href={paths.report()}>{tips.againLink}</a>
          {tips.againEnd}
        </li>
      </ul>
    </Panel>
  )
}

/** The receipt, and later how far it has come: sent, read, followed up. What is done is never shown here. */
export const showReceipt = async (c: AppContext) => {
  const receipt = await ask(c, receiptPage, { number: c.req.param('number') ?? '' })
  const { t } = c.var
  const texts = t.report.receipt
  return renderPage(
    c,
    { title: t.words.received, current: paths.reports() },
    <div class="narrow stack-l">
      <PageHead
        above={texts.number(receipt.number)}
        title={t.words.received}
        below={receipt.status === null ? texts.onlyNumber : texts.thanks[receipt.words?.to ?? 'other']}
      />
      {receipt.status !== null && (
        <>
          {receipt.phone !== null && (
            <Heed tone="heed">
              <p>
                {texts.phone} <a href={`tel:${receipt.phone.replaceAll(/\s/g, '')}`}>{receipt.phone}</a>
              </p>
            </Heed>
          )}
          <Progress c={c} receipt={receipt} />
          <Today c={c} />
          {receipt.words !== null && receipt.readableUntil !== null && (
            <Own c={c} words={receipt.words} until={receipt.readableUntil} />
          )}
        </>
      )}
      <p>
        <LinkButton href={paths.today()}>{texts.back}</LinkButton>
      </p>
    </div>,
  )
}

export const showReports = async (c: AppContext) => {
  const list = await ask(c, myReports, {})
  const { t } = c.var
  const { mine, receipt } = t.report
  return renderPage(
    c,
    { title: mine.title, current: paths.reports() },
    <div class="narrow stack-l">
      <PageHead title={mine.title} />
      {list.length === 0 ? (
        <EmptyState
          title={mine.empty}
          action={<LinkButton href={paths.report()}>{t.words.report}</LinkButton>}
        >
          {mine.emptySay}
        </EmptyState>
      ) : (
        <CaseList label={mine.title}>
          {list.map((one) => (
            <CaseRow
              title={receipt.number(one.number)}
              href={paths.receipt(one.number)}
              sub={one.sentAt === null ? undefined : mine.sentAt(momentIn(c, one.sentAt))}
              note={one.status === null ? undefined : t.words.progress[one.status]}
            />
          ))}
        </CaseList>
      )}
    </div>,
  )
}
