import type { FC } from 'hono/jsx'
import { currentRuleSet } from '../../domain/rules/rule-set.ts'
import { type MyCases, myCases } from '../../queries/my-cases.ts'
import { sayDay } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { todayOf } from '../plan/speaker.ts'
import { ask, renderPage } from '../request.tsx'
import { TapLink } from '../ui/actions.tsx'
import type { BeaconView } from '../ui/beacons.tsx'
import { PageHead, Row, Section } from '../ui/layout.tsx'
import { CaseList, CaseRow } from '../ui/lists.tsx'
import { EmptyState, Heed } from '../ui/notices.tsx'
import { stateLine } from './saying.ts'

type Listed = MyCases['own'][number]
type Speaking = { readonly c: AppContext; readonly today: Temporal.PlainDate }

const beaconNames = ['monitor', 'intervene', 'notify', 'investigate', 'act', 'document'] as const

const beaconsOf = ({ c }: Speaking, { beacons }: Listed): readonly BeaconView[] | undefined => {
  const { duties } = c.var.t
  if (beacons === null) return undefined
  return beaconNames.map((beacon) => {
    const { state } = beacons[beacon]
    return { name: duties.names[beacon], state, stateWord: duties.states[state] }
  })
}

/** The most urgent duty as a sentence: the small chain never stands alone. */
const urgent = (say: Speaking, { lines }: Listed) => {
  const order = ['late', 'due', 'open']
  const first = (lines ?? []).toSorted(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.due ?? '9').localeCompare(b.due ?? '9'),
  )[0]
  if (first === undefined) return undefined
  const line = stateLine(say, first)
  const { beacon } = currentRuleSet.rules[first.rule]
  const { t } = say.c.var
  const name = beacon === null ? t.rules.names[first.rule] : t.duties.names[beacon]
  return { ...line, word: `${name}: ${line.word}` }
}

const day = ({ c, today }: Speaking, text: string): string =>
  sayDay(c.var.locale, Temporal.PlainDate.from(text.slice(0, 10)), today)

const voiceOf = (say: Speaking, { last_answer: answer, last_talk: talk }: Listed): string => {
  const { t } = say.c.var
  if (answer !== null) return t.case.mine.lastWord(t.acts.safety[answer.safe], day(say, answer.at))
  return talk === null ? t.case.mine.noWord : t.case.mine.lastTalk(day(say, talk))
}

const noteOf = (say: Speaking, one: Listed): string => {
  const { mine } = say.c.var.t.case
  const notes = [voiceOf(say, one)]
  if (one.evaluate_on !== null) notes.push(mine.next(day(say, one.evaluate_on)))
  if (one.missed > 0) notes.push(mine.notDone(one.missed))
  return notes.join(' · ')
}

const titleOf = ({ c }: Speaking, { name, class: group }: Listed): string => {
  const { t } = c.var
  if (name === null) return t.case.hiddenPupil
  return group === null ? name : t.case.pupilClass(name, group)
}

const OneCase: FC<{ say: Speaking; one: Listed }> = ({ say, one }) => {
  const { t } = say.c.var
  const parts = { responsible: t.case.mine.responsible, member: t.case.mine.member }
  const number = one.kind === 'follow-up' ? t.case.followUpTitle(one.number) : t.words.caseShort(one.number)
  return (
    <CaseRow
      title={titleOf(say, one)}
      href={paths.case(one.number)}
      sub={one.part === null ? number : `${number} · ${parts[one.part]}`}
      beacons={beaconsOf(say, one)}
      beaconsLabel={t.duties.chainShort}
      state={urgent(say, one)}
      note={noteOf(say, one)}
    />
  )
}

const Lists: FC<{ say: Speaking; cases: MyCases }> = ({ say, cases }) => {
  const { mine } = say.c.var.t.case
  return (
    <>
      {cases.own.length === 0 ? (
        <EmptyState title={mine.empty}>
          <p>{mine.emptySay}</p>
        </EmptyState>
      ) : (
        <CaseList label={say.c.var.t.words.mine}>
          {cases.own.map((one) => (
            <OneCase say={say} one={one} />
          ))}
        </CaseList>
      )}
      {cases.led.length > 0 && (
        <Section id="led" title={mine.leads}>
          <p class="small quiet">{mine.leadsIntro}</p>
          <CaseList label={mine.leads}>
            {cases.led.map((one) => (
              <OneCase say={say} one={one} />
            ))}
          </CaseList>
        </Section>
      )}
    </>
  )
}

const Done: FC<{ c: AppContext }> = ({ c }) => {
  const code = c.req.query('done')
  const said = c.var.t.case.done
  return code === 'conflict-declared' || code === 'handed-over' || code === 'moved' ? (
    <Heed tone="done">
      <p>{said[code]}</p>
    </Heed>
  ) : null
}

/** Mine saker: what I carry, the most urgent first, from the clock's kept answers. */
export const showCases = async (c: AppContext) => {
  const show = c.req.query('show') === 'closed' ? 'closed' : 'open'
  const cases = await ask(c, myCases, { show })
  const { t } = c.var
  const { mine } = t.case
  const say = { c, today: todayOf(c) }
  return renderPage(
    c,
    { title: t.words.mine, current: paths.cases() },
    <>
      <PageHead title={t.words.mine} below={show === 'closed' ? mine.closed : mine.intro} />
      <div class="stack-l">
        <Done c={c} />
        <Lists say={say} cases={cases} />
        <Row print={false}>
          <TapLink href={paths.cases(show === 'closed' ? {} : { show: 'closed' })}>
            {show === 'closed' ? mine.showOpen : mine.showClosed}
          </TapLink>
          <TapLink href={paths.slips()}>{t.measures.slips.title}</TapLink>
          {cases.own.length > 0 && <TapLink href={paths.many()}>{t.measures.many.page}</TapLink>}
          {cases.own.length > 0 && <TapLink href={paths.handOver()}>{mine.handOver}</TapLink>}
          <TapLink href={paths.breakGlass()}>{mine.glass}</TapLink>
        </Row>
      </div>
    </>,
  )
}
