import { z } from 'zod'
import { openFollowUp } from '../../../commands/case/follow-up-case.ts'
import { type OtherPupils, otherPupils } from '../../../queries/other-pupils.ts'
import type { AppContext } from '../../context.ts'
import { readForm, sayErrors } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask, renderPage } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { Choices } from '../../ui/choices.tsx'
import { PageHead } from '../../ui/layout.tsx'
import { Lines } from '../../ui/lists.tsx'
import { Heed } from '../../ui/notices.tsx'
import { BackToCase } from '../acts/act-page.tsx'
import { person, PersonSelect, type Shown, staffOf } from '../acts/fields.tsx'
import { sayingOf } from '../saying.ts'
import { nothingSent, numberIn, refusedAt, renderCaseForm, type Sent } from './case-form.tsx'

const asked = z.object({ pupil: person, responsible: person })

const nameOf = (c: AppContext, { name, class: group }: OtherPupils['others'][number]): string => {
  const known = name ?? c.var.t.plan.somebody
  return group === null ? known : `${known}, ${group}`
}

const Fields = ({ shown, others }: { shown: Shown; others: OtherPupils['others'] }) => {
  const { c, typed, wrong } = shown
  const { otherPupil } = c.var.t.acts
  return (
    <>
      <Choices
        name="pupil"
        legend={otherPupil.whom}
        layout="column"
        value={typed.one('pupil')}
        error={wrong('pupil')}
        choices={others.map((one) => ({ value: one.person, label: nameOf(c, one) }))}
      />
      <PersonSelect
        shown={shown}
        name="responsible"
        label={otherPupil.responsible}
        hint={otherPupil.responsibleHint}
        blank={c.var.t.acts.choose}
        among={staffOf(shown)}
      />
      <Heed>
        <p>{otherPupil.apart}</p>
      </Heed>
    </>
  )
}

const page = async (c: AppContext, sent: Sent) => {
  const { view, others } = await ask(c, otherPupils, { number: numberIn(c) })
  const { t } = c.var
  const refusals: Readonly<Record<string, string>> = t.acts.refusals
  const said = sayErrors(sent.errors, { ...t.ui.fieldErrors, ...refusals })
  const shown: Shown = { c, view, say: sayingOf(c, view.file), typed: sent.typed, wrong: said.of }
  const { otherPupil, titles } = t.acts
  if (others.length === 0)
    return renderPage(
      c,
      { title: titles['other-pupil'], current: paths.cases() },
      <div class="narrow stack">
        <PageHead
          above={<BackToCase shown={shown} />}
          title={titles['other-pupil']}
          below={otherPupil.intro}
        />
        <p>{otherPupil.none}</p>
      </div>,
    )
  const mine = others.filter(({ number }) => number !== null)
  return renderCaseForm({
    shown,
    sent,
    title: titles['other-pupil'],
    intro: otherPupil.intro,
    action: paths.caseAct(numberIn(c), 'other-pupil'),
    go: otherPupil.go,
    around:
      mine.length === 0 ? undefined : (
        <div>
          <p>{otherPupil.open}</p>
          <Lines lines={mine.map((one) => <a href={paths.case(one.number ?? '')}>{nameOf(c, one)}</a>)} />
        </div>
      ),
    children: <Fields shown={shown} others={others} />,
  })
}

export const showOtherPupil = (c: AppContext) => page(c, nothingSent)

/** Whoever is responsible for it goes on there; for others it is as if it were not. */
export const sendOtherPupil = async (c: AppContext): Promise<Response> => {
  const form = await readForm(c, asked)
  if (!form.ok) return page(c, form)
  const decision = await act(c, openFollowUp, form.key, { ...form.value, number: numberIn(c) })
  if (!decision.accepted) {
    const at = {
      other: 'responsible',
      'not-in-case': 'pupil',
      'ordinary-only': 'pupil',
      'case-closed': 'pupil',
    }
    return page(c, refusedAt(decision.refusals, at, form))
  }
  const { number, own } = decision.outcome
  return seeOther(
    c,
    own
      ? paths.case(number, { done: 'case-opened' })
      : paths.case(numberIn(c), { done: 'other-pupil-opened' }),
  )
}
