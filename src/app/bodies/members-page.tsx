import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { changeBody, endMembership, nameMember } from '../../commands/bodies/setting-up.ts'
import { isInTerm, type Member, memberParts, standings } from '../../domain/bodies/body.ts'
import { type MembersView, membersPage } from '../../queries/bodies/body.ts'
import type { AppContext } from '../context.ts'
import { choiceOf, day, identifier, maybeDay, maybeWords, tick, wholeNumber, words } from '../form-fields.ts'
import { type FieldIssue, nothingTyped, readForm, type Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { act, ask, formWith, renderPage } from '../request.tsx'
import { seeOther } from '../respond.ts'
import { TapButton } from '../ui/actions.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { More } from '../ui/notices.tsx'
import { FindForm, NameForm, SettingForm } from './members-forms.tsx'
import { bodyName, Done, sayOn } from './saying.tsx'

const meetingsAYear = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() === '' ? null : value),
  wholeNumber(1, 200).nullable(),
)
const wishes = z.discriminatedUnion(
  'do',
  [
    z.object({ do: z.literal('find'), name: words(60) }),
    z.object({
      do: z.literal('add'),
      name: words(60),
      whom: z.preprocess((value) => value ?? '', z.string().regex(/^[0-9a-f-]{36} [a-z]+$/, 'choose-one')),
      part: choiceOf(memberParts),
      from: day,
      to: maybeDay,
    }),
    z.object({ do: z.literal('end'), person: identifier }),
    z.object({
      do: z.literal('setting'),
      ownName: maybeWords(80),
      readByStaff: tick,
      commentsPlan: tick,
      meetingsAYear,
      closed: tick,
    }),
  ],
  { error: 'choose-one' },
)
type Wish = z.infer<typeof wishes>

export interface MembersShown {
  readonly c: AppContext
  readonly view: MembersView
  readonly form: string
  readonly typed: Typed
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

const show = (shown: MembersShown, status: 200 | 422 = 200) => {
  const { c, view } = shown
  const { t } = c.var
  const { body, members, today } = view
  const words = t.bodies.members
  const now = members.filter((member) => isInTerm(member, today) || member.from > today)
  const earlier = members.filter((member) => !now.includes(member))
  return renderPage(
    c,
    { title: `${bodyName(c, body)}. ${words.title}`, current: paths.bodies(), status },
    <div class="narrow stack-l">
      <PageHead title={words.title} above={<a href={paths.body(body.id)}>{bodyName(c, body)}</a>} />
      <Done c={c} words={t.bodies.done} />
      {now.length === 0 ? <p class="quiet">{words.none}</p> : <Terms shown={shown} members={now} ends />}
      {shown.view.found.length > 0 ? <NameForm shown={shown} /> : <FindForm shown={shown} />}
      {earlier.length > 0 && (
        <More summary={words.earlier} small>
          <Terms shown={shown} members={earlier} />
        </More>
      )}
      <Section id="setting" title={t.bodies.setting.title}>
        <SettingForm shown={shown} />
      </Section>
    </div>,
  )
}

const Terms: FC<{ shown: MembersShown; members: readonly Member[]; ends?: boolean }> = (props) => {
  const { shown, members } = props
  const { c, view } = shown
  const { t } = c.var
  const words = t.bodies.members
  return (
    <Lines
      lines={members.map((member) => {
        const name = member.name ?? t.bodies.hiddenMember
        return (
          <div class="row between">
            <p>
              {name}{' '}
              <span class="small quiet">
                {t.bodies.parts[member.part]} · {t.bodies.standings[member.standsFor]} ·{' '}
                {words.term(sayOn(c, member.from), member.to === null ? null : sayOn(c, member.to))}
              </span>
            </p>
            {props.ends && (
              <Form action={paths.bodyMembers(view.body.id)} class="inline" {...formWith(c)}>
                <input type="hidden" name="person" value={member.person} />
                <TapButton name="do" value="end" hidden={`: ${name}`}>
                  {words.end}
                </TapButton>
              </Form>
            )}
          </div>
        )
      })}
    />
  )
}

const bodyIn = (c: AppContext): string => c.req.param('body') ?? ''

export const showMembers = async (c: AppContext) => {
  const view = await ask(c, membersPage, { body: bodyIn(c), typed: null })
  return show({ c, view, form: '', typed: nothingTyped, errors: [], key: null })
}

const doIt = (c: AppContext, key: string, wish: Exclude<Wish, { do: 'find' }>) => {
  const body = bodyIn(c)
  switch (wish.do) {
    case 'add': {
      const [person = '', standing = ''] = wish.whom.split(' ')
      const standsFor = standings.find((one) => one === standing) ?? 'others'
      const { name, part, from, to } = wish
      return act(c, nameMember, key, {
        body,
        person,
        name,
        part,
        standsFor,
        from: from.toString(),
        to: to === null ? null : to.toString(),
      })
    }
    case 'end':
      return act(c, endMembership, key, { body, person: wish.person })
    case 'setting': {
      const { readByStaff, commentsPlan, closed } = wish
      const setting = { name: wish.ownName, readByStaff, commentsPlan, meetingsAYear: wish.meetingsAYear }
      return act(c, changeBody, key, { body, ...setting, closed })
    }
  }
}

const done = { add: 'named', end: 'ended', setting: 'changed' } as const
const fields = { add: 'whom', end: 'person', setting: 'ownName' } as const

/** Finds somebody, gives a term, ends one, changes how the body is set up. */
export const saveMembers = async (c: AppContext) => {
  const form = await readForm(c, wishes)
  const intent = form.typed.one('do')
  const looks = intent === 'find' || intent === 'add'
  const view = await ask(c, membersPage, { body: bodyIn(c), typed: looks ? form.typed.one('name') : null })
  const again = { c, view, form: intent, typed: form.typed, key: form.key }
  if (!form.ok) return show({ ...again, errors: form.errors }, 422)
  const wish = form.value
  if (wish.do === 'find') {
    const errors = view.found.length === 0 ? [{ field: 'name', code: 'not-at-school' }] : []
    return show({ ...again, key: null, errors }, errors.length === 0 ? 200 : 422)
  }
  const decision = await doIt(c, form.key, wish)
  if (decision.accepted) return seeOther(c, paths.bodyMembers(view.body.id, { done: done[wish.do] }))
  return show({ ...again, errors: decision.refusals.map((code) => ({ field: fields[wish.do], code })) }, 422)
}
