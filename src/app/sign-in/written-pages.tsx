import type { FC } from 'hono/jsx'
import { looksLikeId } from '../../domain/people/ids.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { Button, LinkButton } from '../ui/actions.tsx'
import { TextArea } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'
import { show } from './plain.tsx'

interface Written {
  readonly path: string
  readonly fields: readonly (readonly [string, string])[]
}

/** Words are shown and can be changed; keys and choices travel unseen. */
const isWords = (value: string): boolean =>
  !looksLikeId(value) && (value.length > 24 || /\s/.test(value.trim()))

const Fields: FC<{ c: AppContext; fields: Written['fields'] }> = ({ c, fields }) => {
  const { continuing } = c.var.t.signIn
  const texts = fields.filter(([name, value]) => !name.startsWith('_') && isWords(value))
  const rest = fields.filter((field) => !texts.includes(field))
  return (
    <>
      {rest.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {texts.map(([name, value], at) => (
        <TextArea
          name={name}
          id={`kept-${at + 1}`}
          label={continuing.fieldNumber(at + 1)}
          rows={Math.min(12, 2 + Math.ceil(value.length / 60))}
          value={value}
        />
      ))}
    </>
  )
}

/** Signed in again: what was written before, with a token of the new session. */
export const continuePage = (c: AppContext, { path, fields }: Written, csrf: string) => {
  const { continuing } = c.var.t.signIn
  return show(
    c,
    continuing.title,
    <>
      <PageHead title={continuing.title} below={continuing.say} />
      <Form action={path} csrf={csrf}>
        <input type="hidden" name="_again" value="yes" />
        <Fields c={c} fields={fields} />
        <Button kind="primary">{continuing.send}</Button>
        <LinkButton href="/" kind="quiet">
          {continuing.leave}
        </LinkButton>
      </Form>
    </>,
  )
}

/**
 * Nobody is signed in, and nothing is stored: the words live in this page till somebody has signed in beside it. The
 * token is the one the form was made with, so that only the same person's new session takes it.
 */
export const heldPage = (c: AppContext, { path, fields }: Written, csrf: string) => {
  const { held } = c.var.t.signIn
  return show(
    c,
    held.title,
    <>
      <PageHead title={held.title} />
      <div class="stack">
        <Heed tone="heed">
          <p>{held.say}</p>
        </Heed>
        <p>
          <LinkButton href={paths.signIn()} kind="primary" beside>
            {held.signIn}
          </LinkButton>
        </p>
        <Form action={path} csrf={csrf}>
          <Fields c={c} fields={fields} />
          <Button>{held.send}</Button>
        </Form>
      </div>
    </>,
    401,
  )
}
