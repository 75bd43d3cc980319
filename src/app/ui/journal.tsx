import type { Child, FC } from 'hono/jsx'

/** A day of the journal. note: "i dag", "i går". */
export const JournalDay: FC<{
  title: string
  note?: string | undefined
  children: Child
  id?: string | undefined
}> = (props) => (
  <section class="day" id={props.id}>
    <h3 class="ds-heading">
      {props.title}
      {props.note !== undefined && <span class="quiet"> {props.note}</span>}
    </h3>
    <ol role="list">{props.children}</ol>
  </section>
)

/** What happened, in a whole sentence; below it the words, and last in quiet letters why it counts. */
export const JournalEntry: FC<{
  clock: string
  datetime: string
  children: Child
  why?: Child | undefined
  id?: string | undefined
  /** Put right by a later entry: still readable, but set back. */
  corrected?: boolean | undefined
}> = (props) => (
  <li id={props.id} class={props.corrected ? 'is-corrected' : undefined}>
    <time datetime={props.datetime}>{props.clock}</time>
    <div class="entry">
      {props.children}
      {props.why !== undefined && <p class="why">{props.why}</p>}
    </div>
  </li>
)
