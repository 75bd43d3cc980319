import type { Child, FC } from 'hono/jsx'
import { Icon, type IconName } from './icons.tsx'

/** heed: mind this · stop: do not go on · info: good to know · done: it went well. */
export type HeedTone = 'heed' | 'stop' | 'info' | 'done'
const icons: Record<HeedTone, IconName> = { heed: 'heed', stop: 'stop', info: 'info', done: 'ok' }

export const Heed: FC<{ children: Child; tone?: HeedTone | undefined; id?: string | undefined }> = (
  props,
) => {
  const tone = props.tone ?? 'heed'
  return (
    <div class={`heed is-${tone}`} id={props.id}>
      <Icon name={icons[tone]} />
      <div class="stack-s">{props.children}</div>
    </div>
  )
}

/** Somebody's own words, as they fell. The quotation marks are drawn, so that copying gives the words alone. */
export const Voice: FC<{ words: string; by?: Child | undefined; lang?: string | undefined }> = ({
  words,
  by,
  lang,
}) => (
  <blockquote class="voice">
    <div class="said" lang={lang}>
      {words
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <p>{line}</p>
        ))}
    </div>
    {by !== undefined && <footer>{by}</footer>}
  </blockquote>
)

/** Text that a person wrote, with its own line breaks. */
export const Prose: FC<{ text: string; class?: string | undefined }> = ({ text, class: className }) => (
  <div class={className ?? 'stack-s prose'}>
    {text
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map((line) => (
        <p>{line}</p>
      ))}
  </div>
)

export const More: FC<{
  summary: Child
  children: Child
  open?: boolean | undefined
  small?: boolean | undefined
  print?: boolean | undefined
}> = (props) => (
  <details
    class={`more${props.small ? ' small' : ''}${props.print === false ? ' no-print' : ''}`}
    open={props.open}
  >
    <summary>{props.summary}</summary>
    <div class="stack-s">{props.children}</div>
  </details>
)

/** What will be here, and what one can do now. */
export const EmptyState: FC<{ title: Child; children?: Child | undefined; action?: Child | undefined }> = (
  props,
) => (
  <div class="empty panel stack">
    <p class="title">{props.title}</p>
    {props.children !== undefined && <div class="quiet stack-s">{props.children}</div>}
    {props.action}
  </div>
)
