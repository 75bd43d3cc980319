import type { Child, FC } from 'hono/jsx'

export type FormProps = {
  readonly action: string
  readonly csrf: string
  /** Unique per form shown, so that sending twice is once. Not for forms that only search. */
  readonly idempotencyKey?: string | undefined
  readonly children: Child
  readonly id?: string | undefined
  readonly class?: string | undefined
  readonly island?: string | undefined
  /** The form holds a file. */
  readonly files?: boolean | undefined
  /** What the enter key presses. Without it the main button, never the first button that happens to stand there. */
  readonly enter?: { readonly name: string; readonly value: string } | undefined
  /** Words and addresses for the island, as data-… attributes. */
  readonly data?: Readonly<Record<`data-${string}`, string>> | undefined
}

export const Form: FC<FormProps> = (props) => (
  <form
    method="post"
    action={props.action}
    id={props.id}
    class={props.class ?? 'form'}
    enctype={props.files ? 'multipart/form-data' : undefined}
    novalidate
    autocomplete="off"
    data-island={props.island}
    {...props.data}
  >
    <input type="hidden" name="_csrf" value={props.csrf} />
    <button type="submit" hidden tabindex={-1} name={props.enter?.name} value={props.enter?.value}></button>
    {props.idempotencyKey !== undefined && <input type="hidden" name="_key" value={props.idempotencyKey} />}
    {props.children}
  </form>
)

/** A form that only asks: what is chosen stands in the address, and nothing is changed. */
export const AskForm: FC<{ action: string; children: Child }> = ({ action, children }) => (
  <form method="get" action={action} class="form" autocomplete="off">
    {children}
  </form>
)
