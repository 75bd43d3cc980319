import { z } from 'zod'
import { writeOwnWords } from '../../../commands/case/pupil-words.ts'
import { handToPupil, signOut } from '../../../commands/session.ts'
import { momentText, osloMinute } from '../../../domain/calendar/moment.ts'
import { NoSession } from '../../../domain/access/absence.ts'
import { caseForAct } from '../../../queries/case-for-act.ts'
import type { AppContext } from '../../context.ts'
import { maybeChoiceOf, maybeWords, tick } from '../../form-fields.ts'
import { readForm } from '../../forms.ts'
import { paths } from '../../paths.ts'
import { act, ask } from '../../request.tsx'
import { seeOther } from '../../respond.ts'
import { takeCookieBack } from '../../sign-in/cookies.ts'
import { Heed } from '../../ui/notices.tsx'
import { longText, shortText } from '../acts/fields.tsx'
import { nothingSent, numberIn, renderCaseForm, type Sent, shownFor } from './case-form.tsx'
import { askPupil, ownAnswers, thankPupil } from './pupil-page.tsx'

const here = (c: AppContext): string => paths.caseAct(numberIn(c), 'pupil-words')

const isWithPupil = (c: AppContext): boolean => c.var.session?.pupilPage === here(c)

/** For the adult: what will happen, before the phone changes hands. */
const beforehand = async (c: AppContext) => {
  const shown = await shownFor(c, 'pupil-words')
  const { pupilWords, titles, hiddenPupil } = c.var.t.acts
  const given = shown.view.file.pupils.find(({ part }) => part === 'pupil')?.given ?? hiddenPupil
  return renderCaseForm({
    shown,
    sent: nothingSent,
    title: titles['pupil-words'],
    intro: pupilWords.intro(given),
    action: here(c),
    go: pupilWords.go(given),
    children: (
      <Heed>
        <p>{pupilWords.before}</p>
      </Heed>
    ),
  })
}

const forPupil = async (c: AppContext, sent: Sent, said: string | null = null) => {
  const view = await ask(c, caseForAct, { number: numberIn(c), act: 'pupil-words' })
  const given = view.file.pupils.find(({ part }) => part === 'pupil')?.given ?? null
  const errors = said === null ? [] : [{ field: 'safe', text: said }]
  return askPupil(c, { given, action: here(c), sent, errors })
}

export const showPupilWords = async (c: AppContext): Promise<Response> =>
  isWithPupil(c) ? forPupil(c, nothingSent) : beforehand(c)

const own = z.object({
  safe: maybeChoiceOf(ownAnswers),
  words: maybeWords(longText),
  notToBeTold: maybeWords(shortText),
  wants: tick,
})

/** The first sending hands the phone over; the second is the pupil's, and ends the session. */
export const sendPupilWords = async (c: AppContext): Promise<Response> => {
  if (!isWithPupil(c)) return handOver(c)
  const form = await readForm(c, own)
  const { pupilWords } = c.var.t.acts
  if (!form.ok) return forPupil(c, form, pupilWords.nothing)
  const { safe, words, notToBeTold, wants } = form.value
  if (safe === null && words === null) return forPupil(c, { ...form, errors: [] }, pupilWords.nothing)
  const { file } = await ask(c, caseForAct, { number: numberIn(c), act: 'pupil-words' })
  const happened = momentText(osloMinute(c.var.now.toString()))
  const decision = await act(c, writeOwnWords.write, form.key, {
    number: file.row.number,
    happened,
    safe: safe ?? 'not-asked',
    words,
    notToBeTold,
    wantsMeasures: wants,
  })
  if (!decision.accepted) return forPupil(c, { ...form, errors: [] }, pupilWords.nothing)
  await endHere(c)
  return seeOther(c, paths.thanks())
}

const handOver = async (c: AppContext): Promise<Response> => {
  const { session, signIn } = c.var
  if (session === null) throw new NoSession()
  // The case is this adult's to hand on, or there is no page to lock.
  await ask(c, caseForAct, { number: numberIn(c), act: 'pupil-words' })
  await handToPupil(signIn, session.sessionId, here(c))
  // Pages the adult has read lie in the browser's memory for the way back, whatever they said of not being stored.
  c.header('Clear-Site-Data', '"cache"')
  return seeOther(c, here(c))
}

const endHere = async (c: AppContext): Promise<void> => {
  const { session, signIn } = c.var
  if (session !== null) await signOut(signIn, session)
  takeCookieBack(c, 'session')
  c.header('Clear-Site-Data', '"cache", "storage"')
}

export const showThanks = (c: AppContext) => thankPupil(c)
