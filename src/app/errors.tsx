import type { FC } from 'hono/jsx'
import type { Texts } from '../texts/catalogue.ts'
import type { Locale } from '../texts/locale.ts'
import { PlainPage } from './frame.tsx'
import { LinkButton } from './ui/actions.tsx'
import { PageHead } from './ui/layout.tsx'

/** Every way that an answer can fail, as the reader sees it. */
export const failures = {
  403: 'not-found',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  422: 'unreadable',
  429: 'too-often',
  500: 'broken',
} as const satisfies Record<number, keyof Texts['errors']>
export type FailureStatus = keyof typeof failures

const isFailure = (status: number): status is FailureStatus => status in failures

/** Forbidden is said as absent, to the last byte: that something exists is knowledge too. */
export function statusShown(status: number): Exclude<FailureStatus, 403> {
  if (!isFailure(status)) return status >= 400 && status < 500 ? 422 : 500
  return status === 403 ? 404 : status
}

export type FailureProps = {
  readonly status: number
  readonly t: Texts
  readonly locale: Locale
  readonly nonce: string
  readonly reference: string
  readonly demonstration?: Record<string, never> | undefined
}

/** Says what happened, what is kept and what to do, with a reference and nothing else. */
export const FailurePage: FC<FailureProps> = (props) => {
  const said = props.t.errors[failures[statusShown(props.status)]]
  return (
    <PlainPage
      title={said.title}
      t={props.t}
      locale={props.locale}
      nonce={props.nonce}
      path="/"
      demonstration={props.demonstration}
    >
      <PageHead title={said.title} below={said.say} />
      <div class="stack">
        <p>{said.next}</p>
        <p>
          <LinkButton href="/" kind="secondary">
            {props.t.errors.toToday}
          </LinkButton>
        </p>
        <p class="small quiet">{props.t.errors.reference(props.reference)}</p>
      </div>
    </PlainPage>
  )
}
