/** What a person reads of a page: without tags, white space as one. */
export const textOf = (html: string): string =>
  decode(html.replaceAll(/<(script|style|svg)[\s\S]*?<\/\1>/g, ' ').replaceAll(/<[^>]+>/g, ' '))
    .replaceAll(/\s+/g, ' ')
    .trim()

export const decode = (html: string): string =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')

export const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
  return found === undefined ? undefined : decode(found)
}

/** Everything a form holds when the page is shown. */
export type Fields = readonly (readonly [string, string])[]

export type Changes = Readonly<Record<string, string | readonly string[]>>

/** Every form that changes something, with where it goes. */
export const formsOf = (html: string): readonly { readonly action: string; readonly html: string }[] =>
  [...html.matchAll(/<form\b[^>]*method="post"[\s\S]*?<\/form>/g)].map(([form]) => ({
    action: attribute(form.slice(0, form.indexOf('>') + 1), 'action') ?? '',
    html: form,
  }))

/** Fields of the main form, or of the one that goes to `action`, as a browser would send them; buttons are not among them. */
export const fieldsOf = (html: string, action?: string): Fields => {
  const forms = formsOf(html)
  const form =
    action === undefined
      ? forms.find((one) => one.html.includes('name="_key"'))
      : forms.find((one) => one.action.split('?')[0] === action)
  return form === undefined ? [] : fieldsIn(form.html)
}

export const fieldsIn = (form: string): Fields => {
  const fields: [string, string][] = []
  for (const found of form.matchAll(/<(input|textarea|select)\b[^>]*>/g)) {
    const [tag, kind] = found
    const at = found.index
    const name = attribute(tag, 'name')
    if (name === undefined || /\sdisabled/.test(tag)) continue
    if (kind === 'textarea')
      fields.push([name, decode(form.slice(at + tag.length, form.indexOf('</textarea>', at)))])
    else if (kind === 'select') fields.push([name, chosenIn(form.slice(at, form.indexOf('</select>', at)))])
    else if (!/type="(radio|checkbox)"/.test(tag) || /\schecked/.test(tag))
      fields.push([name, attribute(tag, 'value') ?? ''])
  }
  return fields
}

const chosenIn = (select: string): string => {
  const options = [...select.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag)
  const chosen = options.find((tag) => /\sselected/.test(tag)) ?? options[0] ?? ''
  return attribute(chosen, 'value') ?? ''
}

export const changed = (fields: Fields, changes: Changes): Fields => [
  ...fields.filter(([name]) => !Object.hasOwn(changes, name)),
  ...Object.entries(changes).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const),
  ),
]
