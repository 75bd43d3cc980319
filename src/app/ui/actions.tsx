import type { Child, FC } from 'hono/jsx'

/** primary is the ember and stands once on a page: the next step. */
export type ActionKind = 'primary' | 'secondary' | 'quiet' | 'ink'

const look: Record<ActionKind, Record<string, string>> = {
  primary: { 'data-color': 'accent' },
  secondary: { 'data-variant': 'secondary' },
  quiet: { 'data-variant': 'tertiary' },
  ink: { 'data-color': 'neutral' },
}

type ActionProps = {
  readonly children: Child
  readonly kind?: ActionKind | undefined
  readonly wide?: boolean | undefined
  /** What a screen reader needs beside the visible word: "for sak 4K7Q". */
  readonly hidden?: string | undefined
  readonly id?: string | undefined
}

const Hidden: FC<{ said: string | undefined }> = ({ said }) =>
  said === undefined ? null : <span class="ds-sr-only"> {said}</span>

export type ButtonProps = ActionProps & {
  readonly type?: 'submit' | 'button' | undefined
  readonly name?: string | undefined
  readonly value?: string | undefined
  /** The form that it sends, when it stands outside. */
  readonly form?: string | undefined
  readonly action?: string | undefined
  readonly island?: string | undefined
}

export const Button: FC<ButtonProps> = (props) => (
  <button
    type={props.type ?? 'submit'}
    class="ds-button"
    id={props.id}
    name={props.name}
    value={props.value}
    form={props.form}
    formaction={props.action}
    data-fullwidth={props.wide ? 'true' : undefined}
    data-island={props.island}
    {...look[props.kind ?? 'secondary']}
  >
    {props.children}
    <Hidden said={props.hidden} />
  </button>
)

/** `beside`: in a tab of its own, since this page holds something that would be lost. The words must say so. */
export const LinkButton: FC<ActionProps & { readonly href: string; readonly beside?: boolean }> = (props) => (
  <a
    class="ds-button"
    id={props.id}
    href={props.href}
    target={props.beside ? '_blank' : undefined}
    rel={props.beside ? 'noopener' : undefined}
    data-fullwidth={props.wide ? 'true' : undefined}
    {...look[props.kind ?? 'secondary']}
  >
    {props.children}
    <Hidden said={props.hidden} />
  </a>
)

/** A link with room for a thumb, beside a button or at the end of a section. */
export const TapLink: FC<{ href: string; children: Child; hidden?: string | undefined }> = (props) => (
  <a class="tap small" href={props.href}>
    {props.children}
    <Hidden said={props.hidden} />
  </a>
)

/** A button that looks like a link, for what changes something but is not the step to take. */
export const TapButton: FC<{
  children: Child
  name?: string | undefined
  value?: string | undefined
  hidden?: string | undefined
  action?: string | undefined
}> = (props) => (
  <button
    type="submit"
    class="tap as-link small"
    name={props.name}
    value={props.value}
    formaction={props.action}
  >
    {props.children}
    <Hidden said={props.hidden} />
  </button>
)
