import type { FC } from 'hono/jsx'
import { z } from 'zod'
import { removeFromCase, shareCase } from '../../../commands/case/members.ts'
import type { AppContext } from '../../context.ts'
import { choiceOf, maybeDay, maybeWords } from '../../form-fields.ts'
import { readForm, typedFrom } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, formWith } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { TapButton } from '../../ui/actions.tsx'
import { Choices } from '../../ui/choices.tsx'
import { DateField } from '../../ui/field.tsx'
import { Form } from '../../ui/form.tsx'
import { Section } from '../../ui/layout.tsx'
import { type Fact, PlainList } from '../../ui/lists.tsx'
import { choicesOf, person, PersonSelect, shortText, type Shown, staffOf, Words } from '../acts/fields.tsx'
import { nothingSent, numberIn, refusedAt, renderCaseForm, type Sent, shownFor } from './case-form.tsx'

const parts = ['member', 'responsible'] as const

const added = z.object({
  person,
  part: choiceOf(parts),
  until: maybeDay.transform((day) => day?.toString() ?? null),
  reason: maybeWords(shortText),
})

const at = { other: 'person', 'in-the-past': 'until', 'reason-for-more': 'reason' }

const Team: FC<{ shown: Shown }> = ({ shown: { c, view, say } }) => {
  const { members } = c.var.t.acts
  const facts = view.file.team.map((member): Fact => {
    const notes = [member.part === 'responsible' ? members.responsible : members.member]
    if (member.breakGlass) notes.push(members.glass)
    if (member.until !== null) notes.push(members.untilDay(say.day(member.until)))
    const removable = member.part !== 'responsible'
    return {
      term: say.name(member.person),
      value: (
        <>
          {notes.join(', ')}
          {removable && (
            <Form action={`${paths.caseAct(numberIn(c), 'members')}/remove`} {...formWith(c)} class="stack-s">
              <input type="hidden" name="person" value={member.person} />
              <TapButton hidden={say.name(member.person)}>{members.remove}</TapButton>
            </Form>
          )}
        </>
      ),
    }
  })
  return (
    <Section id="team" title={c.var.t.acts.titles.members} hiddenTitle={true}>
      <PlainList facts={facts} />
      <p>
        <a href={paths.caseAct(numberIn(c), 'hand-over')}>{members.handOver}</a>
      </p>
    </Section>
  )
}

const page = async (c: AppContext, sent: Sent) => {
  const shown = await shownFor(c, 'members', sent)
  const { members, titles } = c.var.t.acts
  return renderCaseForm({
    shown,
    sent,
    title: titles.members,
    intro: members.intro,
    action: paths.caseAct(numberIn(c), 'members'),
    go: members.go,
    around: <Team shown={shown} />,
    children: (
      <>
        <h2 class="ds-heading">{members.add}</h2>
        <PersonSelect shown={shown} name="person" label={members.person} among={staffOf(shown)} />
        <Choices
          name="part"
          legend={members.part}
          layout="column"
          value={sent.typed.one('part')}
          error={shown.wrong('part')}
          choices={choicesOf({ member: members.member, responsible: members.responsible }, parts)}
        />
        <DateField
          name="until"
          label={members.until}
          hint={members.untilHint}
          value={sent.typed.one('until')}
          error={shown.wrong('until')}
        />
        <Words
          shown={shown}
          name="reason"
          label={members.reason}
          hint={shown.c.var.t.acts.noOthers}
          rows={2}
          optional={true}
        />
      </>
    ),
  })
}

export const showMembers = (c: AppContext) =>
  page(c, { ...nothingSent, typed: typedFrom({ part: 'member' }) })

export const addToTeam = async (c: AppContext): Promise<Response> => {
  const form = await readForm(c, added)
  if (!form.ok) return page(c, form)
  const decision = await act(c, shareCase, form.key, { ...form.value, number: numberIn(c) })
  return decision.accepted
    ? seeOther(c, paths.case(numberIn(c), { done: 'shared' }))
    : page(c, refusedAt(decision.refusals, at, form))
}

const removed = z.object({ person })

export const takeOutOfTeam = async (c: AppContext): Promise<Response> => {
  const form = await readForm(c, removed)
  if (!form.ok) return page(c, form)
  const decision = await act(c, removeFromCase, form.key, { ...form.value, number: numberIn(c) })
  return decision.accepted
    ? seeOther(c, paths.case(numberIn(c), { done: 'shared' }))
    : page(c, refusedAt(decision.refusals, at, form))
}
