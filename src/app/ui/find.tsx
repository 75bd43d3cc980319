import type { Child, FC } from 'hono/jsx'
import { described, FieldError, FieldHint, fieldId } from './field.tsx'

/**
 * A search field. Without script its button sends the form and the server answers with a page;
 * with script it becomes a combobox that asks `suggestions` (POST q=…, JSON {items: [{value, label, detail?}]}).
 * pick 'one': the chosen value goes into a hidden field called `into`; 'many': each becomes a chip in `list`.
 */
export type FindProps = {
  readonly name: string
  readonly label: Child
  readonly hint?: Child | undefined
  readonly error?: string | undefined
  readonly value?: string | undefined
  readonly suggestions: string
  readonly pick: 'one' | 'many'
  /** The name under which the chosen one is sent. */
  readonly into: string
  /** The value chosen already, for pick 'one'. */
  readonly chosen?: string | undefined
  /** id of the PickedMany that chips are added to. */
  readonly list?: string | undefined
  readonly button: { readonly word: string; readonly name: string; readonly value: string }
  readonly words: { readonly remove: string; readonly nothing: string }
}

export const Find: FC<FindProps> = (props) => {
  const id = fieldId(props.name)
  return (
    <div class="ds-field finder">
      <label class="ds-label" for={id}>
        {props.label}
      </label>
      <FieldHint id={id} hint={props.hint} />
      <div
        class="find"
        data-island="suggest"
        data-url={props.suggestions}
        data-pick={props.pick}
        data-into={props.into}
        data-list={props.list}
        data-remove={props.words.remove}
        data-nothing={props.words.nothing}
      >
        <input
          class="ds-input"
          type="text"
          id={id}
          name={props.name}
          value={props.value}
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          aria-describedby={described(id, props)}
          aria-invalid={props.error === undefined ? undefined : 'true'}
        />
        <button
          class="ds-button"
          data-variant="secondary"
          type="submit"
          name={props.button.name}
          value={props.button.value}
        >
          {props.button.word}
        </button>
        {props.pick === 'one' && <input type="hidden" name={props.into} value={props.chosen ?? ''} />}
      </div>
      <FieldError id={id} error={props.error} />
    </div>
  )
}

export type PickedItem = { readonly value: string; readonly label: string }

/** Those picked, as chips. Each is sent as `name`; its button sends `removeName` so that it also works without script. */
export const PickedMany: FC<{
  id: string
  name: string
  removeName: string
  removeWord: string
  label: string
  items: readonly PickedItem[]
}> = (props) => (
  <ul
    role="list"
    class="picked-many"
    id={props.id}
    aria-label={props.label}
    data-name={props.name}
    data-island="picked"
  >
    {props.items.map((item) => (
      <li>
        <input type="hidden" name={props.name} value={item.value} />
        <button type="submit" name={props.removeName} value={item.value}>
          {item.label} <span aria-hidden="true">✕</span>
          <span class="ds-sr-only">, {props.removeWord}</span>
        </button>
      </li>
    ))}
  </ul>
)

/** One picked person or thing with what can be done to it: a select, a button. */
export const Picked: FC<{ label: Child; children?: Child | undefined; for?: string | undefined }> = (
  props,
) => (
  <div class="picked">
    {props.for === undefined ? <span>{props.label}</span> : <label for={props.for}>{props.label}</label>}
    {props.children}
  </div>
)
