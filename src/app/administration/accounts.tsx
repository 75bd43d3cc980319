import { unlinkingReasons } from '../../domain/sign-in/unlinking.ts'
import type { Identity } from '../../queries/administration/identities.ts'
import type { AppContext } from '../context.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Panel, Section } from '../ui/layout.tsx'
import { More } from '../ui/notices.tsx'
import { sayDayText } from './saying.tsx'

/** Which accounts lead to somebody, how to end one, and a code for the next. Never an account's name. */
export const Accounts = (props: {
  c: AppContext
  identities: readonly Identity[]
  /** Where an account is ended, less `/links/…`. */
  unlinkAt: string
  /** Null for somebody who is told nothing, and so needs no way in. */
  inviteAt: string | null
}) => {
  const { c, identities, unlinkAt, inviteAt } = props
  const say = c.var.t.administration
  return (
    <Section id="accounts" title={say.accounts}>
      {identities.length === 0 ? <p class="quiet">{say.accountsNone}</p> : null}
      {identities.map((one) => (
        <Panel>
          <p>
            <b>{say.accountKinds[one.kind]}</b> <span class="quiet small">{sayLink(c, one)}</span>
          </p>
          {one.endedAt === null ? (
            <More summary={say.unlink} small>
              <Unlink c={c} to={`${unlinkAt}/links/${one.identity}`} />
            </More>
          ) : null}
        </Panel>
      ))}
      {inviteAt === null || identities.some(({ endedAt }) => endedAt === null) ? null : (
        <Form action={inviteAt} class="form narrow" {...formWith(c)}>
          <p class="quiet small prose">{say.inviteIntro}</p>
          <Button type="submit">{say.invite}</Button>
        </Form>
      )}
    </Section>
  )
}

const sayLink = (c: AppContext, { linkedHow, linkedAt, endedAt, endedWhy }: Identity): string => {
  const say = c.var.t.administration
  if (endedAt !== null && endedWhy !== null)
    return say.unlinkedOn(sayDayText(c, endedAt), say.unlinkReasons[endedWhy])
  return `${say.linkedHow[linkedHow]}. ${say.linkedSince(sayDayText(c, linkedAt))}`
}

const Unlink = ({ c, to }: { c: AppContext; to: string }) => {
  const { t } = c.var
  const say = t.administration
  return (
    <Form action={to} class="form narrow" {...formWith(c)}>
      <p class="quiet small prose">{say.unlinkIntro}</p>
      <SelectField
        name="why"
        label={say.unlinkWhy}
        options={unlinkingReasons.map((why) => ({ value: why, label: say.unlinkReasons[why] }))}
        blank={t.ui.choose}
      />
      <Button type="submit">{say.unlink}</Button>
    </Form>
  )
}
