import type { Child, FC } from 'hono/jsx'
import { described, FieldError, FieldHint, fieldId } from './field.tsx'

export type Choice = {
  readonly value: string
  readonly label: Child
  /** A quiet second line. */
  readonly detail?: Child | undefined
}

export type GroupProps = {
  readonly legend: Child
  readonly hint?: Child | undefined
  readonly error?: string | undefined
  readonly children: Child
  readonly id: string
}

/** Fields that answer one question together. */
export const FieldGroup: FC<GroupProps> = (props) => (
  <fieldset
    class={props.error === undefined ? 'ds-fieldset' : 'ds-fieldset wrong'}
    aria-describedby={described(props.id, props)}
  >
    <legend class="ds-label">{props.legend}</legend>
    <FieldHint id={props.id} hint={props.hint} />
    {props.children}
    <FieldError id={props.id} error={props.error} />
  </fieldset>
)

/** grid: short words side by side · short: yes and no · column: whole sentences, one below the other. */
export type TileLayout = 'grid' | 'short' | 'column'

type TilesProps = {
  readonly name: string
  readonly choices: readonly Choice[]
  readonly layout?: TileLayout | undefined
  readonly id?: string | undefined
}

const Tiles: FC<
  TilesProps & { kind: 'radio' | 'checkbox'; chosen: (value: string) => boolean; wrong: boolean }
> = (props) => {
  const layout = props.layout ?? 'grid'
  const id = props.id ?? fieldId(props.name)
  return (
    <div class={layout === 'grid' ? 'choices' : `choices ${layout}`}>
      {props.choices.map((choice, at) => (
        <label>
          <input
            class="ds-input"
            type={props.kind}
            id={at === 0 ? id : `${id}-${at + 1}`}
            name={props.name}
            value={choice.value}
            checked={props.chosen(choice.value)}
            aria-invalid={props.wrong ? 'true' : undefined}
          />{' '}
          <span>
            {choice.label}
            {choice.detail !== undefined && <small>{choice.detail}</small>}
          </span>
        </label>
      ))}
    </div>
  )
}

type ChoiceFieldProps = TilesProps & {
  readonly legend: Child
  readonly hint?: Child | undefined
  readonly error?: string | undefined
  /** Fields that belong to the question, below the tiles. */
  readonly children?: Child | undefined
}

/** One of several: radio tiles. */
export const Choices: FC<ChoiceFieldProps & { value?: string | undefined }> = (props) => (
  <FieldGroup
    legend={props.legend}
    hint={props.hint}
    error={props.error}
    id={`${props.id ?? fieldId(props.name)}-group`}
  >
    <Tiles
      {...props}
      kind="radio"
      chosen={(value) => value === props.value}
      wrong={props.error !== undefined}
    />
    {props.children}
  </FieldGroup>
)

/** Any number: checkbox tiles. The form gets the name once for each. */
export const ManyChoices: FC<ChoiceFieldProps & { values?: readonly string[] | undefined }> = (props) => (
  <FieldGroup
    legend={props.legend}
    hint={props.hint}
    error={props.error}
    id={`${props.id ?? fieldId(props.name)}-group`}
  >
    <Tiles
      {...props}
      kind="checkbox"
      chosen={(value) => props.values?.includes(value) ?? false}
      wrong={props.error !== undefined}
    />
    {props.children}
  </FieldGroup>
)

/** A single yes: "Jeg har snakket med eleven". */
export const Tick: FC<{
  name: string
  label: Child
  detail?: Child | undefined
  value?: string | undefined
  checked?: boolean | undefined
  error?: string | undefined
  id?: string | undefined
}> = (props) => {
  const id = props.id ?? fieldId(props.name)
  return (
    <div class={props.error === undefined ? 'choices column' : 'choices column wrong'}>
      <label>
        <input
          class="ds-input"
          type="checkbox"
          id={id}
          name={props.name}
          value={props.value ?? 'yes'}
          checked={props.checked}
          aria-invalid={props.error === undefined ? undefined : 'true'}
          aria-describedby={described(id, { error: props.error })}
        />{' '}
        <span>
          {props.label}
          {props.detail !== undefined && <small>{props.detail}</small>}
        </span>
      </label>
      <FieldError id={id} error={props.error} />
    </div>
  )
}
