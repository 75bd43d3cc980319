import type { Child, FC } from 'hono/jsx'
import { type BeaconView, MiniBeacons } from './beacons.tsx'
import { Icon } from './icons.tsx'

/** late and due are the only states with colour; the word always stands beside it. */
export type StateTone = 'late' | 'due' | 'quiet'
export type StateLine = {
  readonly tone: StateTone
  readonly word: string
  readonly when?: string | undefined
}

/** The dot stays with the word that it follows. */
const besideWord = (when: string): string => `\u00a0· ${when}`

export const StateWord: FC<{ state: StateLine }> = ({ state }) => (
  <>
    <span class={state.tone}>{state.word}</span>
    {state.when !== undefined && <span class="quiet">{besideWord(state.when)}</span>}
  </>
)

export const TodoList: FC<{ children: Child; label?: string | undefined }> = ({ children, label }) => (
  <ol role="list" class="todo panel flush" aria-label={label}>
    {children}
  </ol>
)

/** One thing to do: when, what, why, and one step. */
export const TodoRow: FC<{
  title: Child
  state?: StateLine | undefined
  why?: Child | undefined
  action?: Child | undefined
  id?: string | undefined
}> = (props) => (
  <li id={props.id}>
    <div class="what">
      {props.state !== undefined && (
        <p class="small">
          <StateWord state={props.state} />
        </p>
      )}
      <p class="title">{props.title}</p>
      {props.why !== undefined && <p class="small quiet">{props.why}</p>}
    </div>
    {props.action}
  </li>
)

export const CaseList: FC<{ children: Child; label?: string | undefined }> = ({ children, label }) => (
  <ol role="list" class="case panel flush" aria-label={label}>
    {children}
  </ol>
)

/** A case in a list: who, the small chain, and the sentence that the chain may not stand without. */
export const CaseRow: FC<{
  title: Child
  href: string
  sub?: Child | undefined
  beacons?: readonly BeaconView[] | undefined
  beaconsLabel?: string | undefined
  state?: StateLine | undefined
  note?: Child | undefined
  action?: Child | undefined
}> = (props) => (
  <li>
    <div>
      <p class="title">
        <a class="tap" href={props.href}>
          <b>{props.title}</b>
        </a>
      </p>
      {props.sub !== undefined && <p class="small quiet">{props.sub}</p>}
    </div>
    <div class="stack-s">
      {props.beacons !== undefined && (
        <MiniBeacons label={props.beaconsLabel ?? ''} beacons={props.beacons} />
      )}
      {props.state !== undefined && (
        <p>
          <span class={props.state.tone}>{props.state.word}</span>
          {props.state.when !== undefined && <span class="quiet small">{besideWord(props.state.when)}</span>}
        </p>
      )}
      {props.note !== undefined && <p class="small">{props.note}</p>}
    </div>
    {props.action}
  </li>
)

export type Fact = { readonly term: Child; readonly value: Child }

/** Facts as pairs. full: the value is the important part, not a quiet line below; beside: in two columns. */
export const PlainList: FC<{
  facts: readonly Fact[]
  full?: boolean | undefined
  beside?: boolean | undefined
}> = ({ facts, full, beside }) => (
  <dl class={full ? 'plain full' : beside ? 'plain beside' : 'plain'}>
    {facts.map((fact) => (
      <div>
        <dt>{fact.term}</dt>
        <dd>{fact.value}</dd>
      </div>
    ))}
  </dl>
)

/** Lines with a rule between: dates ahead, measures, readers. */
export const Lines: FC<{
  lines: readonly Child[]
  label?: string | undefined
  ordered?: boolean | undefined
}> = ({ lines, label, ordered }) => {
  const rows = lines.map((line) => <li>{line}</li>)
  return ordered ? (
    <ol role="list" class="dates" aria-label={label}>
      {rows}
    </ol>
  ) : (
    <ul role="list" class="dates" aria-label={label}>
      {rows}
    </ul>
  )
}

export type Step = {
  readonly title: Child
  readonly done: boolean
  readonly when?: Child | undefined
  readonly detail?: Child | undefined
}

/** How far something has come. doneWord is said to a screen reader after the title of a step that is done. */
export const Steps: FC<{ steps: readonly Step[]; doneWord: string }> = ({ steps, doneWord }) => (
  <ol role="list" class="steps">
    {steps.map((step) => (
      <li class={step.done ? 'done' : undefined}>
        <p>
          <b>{step.title}</b>
          {step.done && <span class="ds-sr-only"> ({doneWord})</span>}
          {step.when !== undefined && <span class="quiet"> ·&nbsp;{step.when}</span>}
        </p>
        {step.detail !== undefined && <p>{step.detail}</p>}
      </li>
    ))}
  </ol>
)

export type Need = { readonly text: Child; readonly there: boolean }

/** What must be there: a mark where it is, a warning and the words where it is not. */
export const Needs: FC<{ needs: readonly Need[]; thereWord: string; missingWord: string }> = (props) => (
  <ul role="list" class="dates need">
    {props.needs.map((need) => (
      <li class={need.there ? undefined : 'late'}>
        <Icon name={need.there ? 'ok' : 'heed'} />
        <span>
          <span class="ds-sr-only">{need.there ? props.thereWord : props.missingWord}: </span>
          {need.text}
        </span>
      </li>
    ))}
  </ul>
)
