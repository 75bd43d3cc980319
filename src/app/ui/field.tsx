import type { Child, FC } from 'hono/jsx'

/** A field works without script: label, hint and error are tied to it by id. */
export type FieldProps = {
  readonly name: string
  readonly label: Child
  readonly hint?: Child | undefined
  readonly error?: string | undefined
  readonly value?: string | undefined
  /** Only where the same name stands twice on a page. */
  readonly id?: string | undefined
  /** The word "valgfritt", where most others must be filled in. */
  readonly optional?: string | undefined
  readonly required?: boolean | undefined
}

export const fieldId = (name: string): string => `f-${name}`

export const described = (id: string, props: { hint?: Child | undefined; error?: string | undefined }) => {
  const ids = [props.hint === undefined ? '' : `${id}-hint`, props.error === undefined ? '' : `${id}-error`]
  return ids.filter((part) => part !== '').join(' ') || undefined
}

export const FieldError: FC<{ id: string; error: string | undefined }> = ({ id, error }) =>
  error === undefined ? null : (
    <p class="ds-validation-message" data-color="danger" id={`${id}-error`}>
      {error}
    </p>
  )

export const FieldHint: FC<{ id: string; hint: Child | undefined }> = ({ id, hint }) =>
  hint === undefined ? null : (
    <p class="hint" id={`${id}-hint`}>
      {hint}
    </p>
  )

const Around: FC<{ id: string; field: FieldProps; children: Child }> = ({ id, field, children }) => (
  <div class="ds-field">
    <label class="ds-label" for={id}>
      {field.label}
      {field.optional !== undefined && <span class="quiet optional"> ({field.optional})</span>}
    </label>
    <FieldHint id={id} hint={field.hint} />
    {children}
    <FieldError id={id} error={field.error} />
  </div>
)

const control = (props: FieldProps) => {
  const id = props.id ?? fieldId(props.name)
  return {
    id,
    name: props.name,
    'aria-describedby': described(id, props),
    'aria-invalid': props.error === undefined ? undefined : 'true',
    'aria-required': props.required ? 'true' : undefined,
  }
}

export type TextFieldProps = FieldProps & {
  readonly type?: 'text' | 'search' | 'tel' | 'email' | undefined
  readonly inputmode?: 'text' | 'numeric' | 'tel' | 'email' | undefined
  readonly autocomplete?: string | undefined
  readonly maxlength?: number | undefined
  readonly size?: number | undefined
}

export const TextField: FC<TextFieldProps> = (props) => {
  const given = control(props)
  return (
    <Around id={given.id} field={props}>
      <input
        class="ds-input"
        {...given}
        type={props.type ?? 'text'}
        inputmode={props.inputmode}
        autocomplete={props.autocomplete ?? 'off'}
        maxlength={props.maxlength}
        size={props.size}
        value={props.value}
      />
    </Around>
  )
}

export type TextAreaProps = FieldProps & {
  readonly rows?: number | undefined
  readonly maxlength?: number | undefined
  /** The language of what is typed, when it is somebody's own words. */
  readonly lang?: string | undefined
}

export const TextArea: FC<TextAreaProps> = (props) => {
  const given = control(props)
  return (
    <Around id={given.id} field={props}>
      <textarea
        class="ds-input"
        {...given}
        rows={props.rows ?? 3}
        maxlength={props.maxlength}
        lang={props.lang}
      >
        {props.value ?? ''}
      </textarea>
    </Around>
  )
}

/** A file is never sent back with a page of errors: the browser keeps none. */
export const FileField: FC<FieldProps & { accept: string }> = (props) => {
  const given = control(props)
  return (
    <Around id={given.id} field={props}>
      <input class="ds-input" {...given} type="file" accept={props.accept} />
    </Around>
  )
}

/** value, min and max are ISO dates (2026-12-17). */
export const DateField: FC<FieldProps & { min?: string | undefined; max?: string | undefined }> = (props) => {
  const given = control(props)
  return (
    <Around id={given.id} field={props}>
      <input
        class="ds-input date"
        {...given}
        type="date"
        min={props.min}
        max={props.max}
        value={props.value}
      />
    </Around>
  )
}

/** Typed as people type it: 10.15, 10:15, 1015. */
export const TimeField: FC<FieldProps> = (props) => {
  const given = control(props)
  return (
    <Around id={given.id} field={props}>
      <input
        class="ds-input time"
        {...given}
        type="text"
        inputmode="numeric"
        size={6}
        maxlength={5}
        autocomplete="off"
        value={props.value}
      />
    </Around>
  )
}

export type Option = { readonly value: string; readonly label: string }

/** blank is the word of the empty first line ("Velg"). */
export const SelectField: FC<FieldProps & { options: readonly Option[]; blank?: string | undefined }> = (
  props,
) => {
  const given = control(props)
  return (
    <Around id={given.id} field={props}>
      <select class="ds-input" {...given}>
        {props.blank !== undefined && <option value="">{props.blank}</option>}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Around>
  )
}

/** Nobody is asked to choose where there is only one: it goes with the form unseen. */
export const SelectUnlessOne: typeof SelectField = (props) =>
  props.options.length > 1 ? (
    <SelectField {...props} />
  ) : (
    <input type="hidden" name={props.name} value={props.options[0]?.value ?? ''} />
  )
