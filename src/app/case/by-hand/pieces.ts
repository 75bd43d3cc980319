import { z } from 'zod'
import type { Who } from '../../../domain/journal/facts.ts'
import type { CaseForAct } from '../../../queries/case-for-act.ts'
import { day, maybeWords, wholeNumber } from '../../form-fields.ts'
import type { Given } from '../acts/act-form.tsx'
import { persons, shortText } from '../acts/fields.tsx'
import { othersIn, peopleIn, whosFrom } from '../acts/meeting.tsx'
import { whoFrom } from './fields.tsx'

/** People ticked, and lines for those whom the case doesn't know. */
export const people = z
  .object({ to: persons, others: maybeWords(shortText) })
  .transform(({ to, others }) => whosFrom(whoFrom(to), others))

export const givenPeople = (whos: readonly Who[]): Given => ({ to: peopleIn(whos), others: othersIn(whos) })

export const dateText = day.transform((on) => on.toString())
export const version = wholeNumber(1, 1000)
export const seq = wholeNumber(1, 1_000_000)

/** The version in force is chosen already. */
export const newest = ({ file }: CaseForAct): Given => ({ version: String(file.state.plan?.version ?? '') })
