import type { FC } from 'hono/jsx'

export type Chip = { readonly href: string; readonly word: string; readonly current?: boolean | undefined }

/** Filters are links: each view has an address, and the back button works. */
export const Chips: FC<{ label: string; chips: readonly Chip[]; kind?: 'quiet' }> = ({
  label,
  chips,
  kind,
}) => (
  <nav class={kind === 'quiet' ? 'tabs no-print' : 'chips no-print'} aria-label={label}>
    {chips.map((chip) => (
      <a href={chip.href} aria-current={chip.current ? 'true' : undefined}>
        {chip.word}
      </a>
    ))}
  </nav>
)

/** The last line of a long list. */
export const ShowOlder: FC<{ href: string; word: string }> = ({ href, word }) => (
  <p class="no-print">
    <a class="tap" href={href} rel="next">
      {word}
    </a>
  </p>
)
