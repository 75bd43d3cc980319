import type { Child, FC } from 'hono/jsx'

/** plain: a card · next: the one step to take · flush: a card around rows · calm: no card, only room. */
export type PanelKind = 'plain' | 'next' | 'flush'

export const Panel: FC<{
  children: Child
  kind?: PanelKind | undefined
  id?: string | undefined
  labelledby?: string | undefined
}> = (props) => {
  const kind = props.kind ?? 'plain'
  const look = kind === 'flush' ? 'panel flush' : kind === 'next' ? 'panel next stack' : 'panel stack'
  return props.labelledby === undefined ? (
    <div class={look} id={props.id}>
      {props.children}
    </div>
  ) : (
    <section class={look} id={props.id} aria-labelledby={props.labelledby}>
      {props.children}
    </section>
  )
}

/** A heading with what belongs to it. tight: for the side column. */
export const Section: FC<{
  id: string
  title: Child
  children: Child
  action?: Child | undefined
  tight?: boolean | undefined
  hiddenTitle?: boolean | undefined
  print?: boolean | undefined
  class?: string | undefined
}> = (props) => {
  const heading = (
    <h2 id={`${props.id}-h`} class={props.hiddenTitle ? 'ds-sr-only' : 'ds-heading'}>
      {props.title}
    </h2>
  )
  const look = `${props.tight ? 'stack-s' : 'stack'}${props.print === false ? ' no-print' : ''} ${props.class ?? ''}`
  return (
    <section id={props.id} class={look.trim()} aria-labelledby={`${props.id}-h`}>
      {props.action === undefined ? (
        heading
      ) : (
        <div class="row between">
          {heading}
          {props.action}
        </div>
      )}
      {props.children}
    </section>
  )
}

/** The page's own name. above: where one came from · below: the day, the state. */
export const PageHead: FC<{
  title: Child
  above?: Child | undefined
  below?: Child | undefined
  action?: Child | undefined
}> = (props) => (
  <div class={props.action === undefined ? 'head' : 'head row between'}>
    <div class="stack-s">
      {props.above !== undefined && <p class="quiet small">{props.above}</p>}
      <h1>{props.title}</h1>
      {props.below !== undefined && <p class="quiet">{props.below}</p>}
    </div>
    {props.action}
  </div>
)

/** Main column and the quiet one beside it; below each other on a phone. */
export const Columns: FC<{ children: Child; aside: Child; label?: string | undefined }> = (props) => (
  <div class="cols">
    <div class="stack-l">{props.children}</div>
    <aside class="stack-l" aria-label={props.label}>
      {props.aside}
    </aside>
  </div>
)

/** Buttons and links side by side, wrapping. */
export const Row: FC<{ children: Child; between?: boolean | undefined; print?: boolean | undefined }> = (
  props,
) => (
  <div class={`row${props.between ? ' between' : ''}${props.print === false ? ' no-print' : ''}`}>
    {props.children}
  </div>
)

/** Two fields side by side where there is room. */
export const Pair: FC<{ children: Child }> = ({ children }) => <div class="pair">{children}</div>

/** For screen readers only. */
export const Unseen: FC<{ children: Child }> = ({ children }) => <span class="ds-sr-only">{children}</span>
