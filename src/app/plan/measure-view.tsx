import type { Child, FC } from 'hono/jsx'
import type { Change, MeasureDifference } from '../../domain/activity-plan/difference.ts'
import type { WordedMeasure } from '../../domain/activity-plan/plan.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { PlainList } from '../ui/lists.tsx'
import type { Speaker } from './speaker.ts'

interface MeasureProps {
  readonly t: Texts
  readonly say: Speaker
  readonly measure: WordedMeasure
  readonly number: number
  readonly status?: string | undefined
  readonly action?: Child | undefined
}

const Lead: FC<MeasureProps> = ({ t, say, measure, number, status }) => {
  const parts = [t.plan.measures.one(number), say.level(measure.level)].filter((part) => part !== null)
  return (
    <p class="small quiet">
      {parts.join(' · ')}
      {status !== undefined && (
        <>
          {' · '}
          <b>{status}</b>
        </>
      )}
    </p>
  )
}

/** Who and when in a sentence, the sign below it. */
export const MeasureBody: FC<Pick<MeasureProps, 't' | 'say' | 'measure'>> = ({ t, say, measure }) => (
  <>
    <p>
      {say.who(measure.responsible)}
      {measure.standIn !== undefined && ` (${t.plan.measures.standIn(say.who(measure.standIn))})`}
      <br />
      {say.times(measure)}
      {(measure.places ?? []).length > 0 && (
        <>
          <br />
          {t.plan.measures.places(say.places(measure.places ?? []) ?? '')}
        </>
      )}
    </p>
    {measure.goal !== undefined && <p class="small quiet">{t.plan.measures.goal(measure.goal)}</p>}
    {measure.success !== undefined && <p class="small quiet">{t.plan.measures.sign(measure.success)}</p>}
  </>
)

/** A measure on its card. */
export const MeasureCard: FC<MeasureProps> = (props) => (
  <li class="measure panel">
    <div class="row">
      <div class="stack-s">
        <Lead {...props} />
        <h3 class="ds-heading">{props.measure.what || props.t.plan.measures.unnamed}</h3>
        <MeasureBody {...props} />
      </div>
      {props.action}
    </div>
  </li>
)

const sides = (say: Speaker, blank: string, change: Change): readonly [string, string] => {
  switch (change.field) {
    case 'responsible':
    case 'standIn':
      return [
        change.from === null ? blank : say.who(change.from),
        change.to === null ? blank : say.who(change.to),
      ]
    case 'when':
      return [say.when(change.from), say.when(change.to)]
    case 'weekdays':
      return [
        change.from.length === 0 ? blank : say.weekdays(change.from),
        change.to.length === 0 ? blank : say.weekdays(change.to),
      ]
    case 'places':
      return [say.places(change.from) ?? blank, say.places(change.to) ?? blank]
    case 'level':
      return [say.level(change.from) ?? blank, say.level(change.to) ?? blank]
    default:
      return [change.from || blank, change.to || blank]
  }
}

/** What was, struck through, and what is, underlined: both are read aloud with their words. */
export const Changed: FC<{ t: Texts; from: string; to: string }> = ({ t, from, to }) => (
  <>
    <del>
      <span class="ds-sr-only">{t.plan.change.was} </span>
      {from}
    </del>{' '}
    <ins>
      <span class="ds-sr-only">{t.plan.change.is} </span>
      {to}
    </ins>
  </>
)

/** Each field that is otherwise: what it was, and what it is. */
export const MeasureChanges: FC<{ t: Texts; say: Speaker; changes: readonly Change[] }> = ({
  t,
  say,
  changes,
}) => (
  <PlainList
    full={true}
    facts={changes.map((change) => {
      const [from, to] = sides(say, t.plan.change.blank, change)
      return { term: t.plan.change.fields[change.field], value: <Changed t={t} from={from} to={to} /> }
    })}
  />
)

const ChangedCard: FC<MeasureProps & { changes: readonly Change[] }> = (props) => {
  const { t, say, measure } = props
  const other = props.changes.filter((change) => change.field !== 'what')
  const what = props.changes.find((change) => change.field === 'what')
  return (
    <li class="measure panel stack">
      <div class="row">
        <div class="stack-s">
          <Lead {...props} />
          <h3 class="ds-heading">
            {what === undefined ? (
              measure.what
            ) : (
              <Changed t={t} from={sides(say, t.plan.change.blank, what)[0]} to={measure.what} />
            )}
          </h3>
        </div>
        {props.action}
      </div>
      <MeasureChanges t={t} say={say} changes={other} />
    </li>
  )
}

/** One line of a comparison: as before, changed, new, or taken out. */
export const ComparedCard: FC<{
  t: Texts
  say: Speaker
  compared: MeasureDifference
  number: number
  from: number
  action?: Child | undefined
}> = ({ t, say, compared, number, from, action }) => {
  const { measure } = compared
  const base = { t, say, measure, number, action }
  switch (compared.kind) {
    case 'changed':
      return <ChangedCard {...base} status={t.plan.change.changed} changes={compared.changes} />
    case 'added':
      return <MeasureCard {...base} status={t.plan.change.added} />
    case 'removed':
      return (
        <li class="measure panel">
          <p class="small quiet">{t.plan.change.removed}</p>
          <p>
            <del>{measure.what}</del>
          </p>
        </li>
      )
    default:
      return <MeasureCard {...base} status={t.plan.change.unchanged(from)} />
  }
}
