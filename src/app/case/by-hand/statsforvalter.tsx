import { z } from 'zod'
import { choiceOf } from '../../form-fields.ts'
import type { ActForm } from '../acts/act-form.tsx'
import { byHandForm } from './by-hand-form.tsx'
import { chosen, dateField, peopleField } from './fields.tsx'
import { dateText, givenPeople, people } from './pieces.ts'

const raisers = ['guardian', 'pupil', 'other'] as const
const raisedChannels = ['telephone', 'meeting', 'letter', 'e-mail', 'other'] as const

/** Rektor, the week, and Statsforvalteren (§ 12-6). */
export const statsforvalterForms: readonly ActForm[] = [
  byHandForm('raised-with-principal', {
    facts: z.object({ by: choiceOf(raisers), channel: choiceOf(raisedChannels) }),
    fields: [
      chosen(
        'by',
        (t) => t.fields.raisedBy,
        raisers,
        (t) => t.byHand.choices.raisedBy,
      ),
      chosen(
        'channel',
        (t) => t.fields.channel,
        raisedChannels,
        (t) => t.acts.channels,
      ),
    ],
    read: (entry) => (entry.kind === 'raised-with-principal' ? entry.facts : null),
    given: ({ by, channel }) => ({ by, channel }),
  }),
  byHandForm('statsforvalter-right-told', {
    facts: people.transform((to) => ({ to })),
    fields: [peopleField('to', (t) => t.fields.to)],
    read: (entry) => (entry.kind === 'statsforvalter-right-told' ? entry.facts : null),
    given: ({ to }) => givenPeople(to),
    at: { 'nobody-told': 'to' },
    contact: true,
  }),
  byHandForm('statsforvalter-asked', {
    facts: z.object({ due: dateText }),
    fields: [dateField('due', (t) => t.fields.due)],
    read: (entry) => (entry.kind === 'statsforvalter-asked' ? entry.facts : null),
    given: ({ due }) => ({ due }),
  }),
  byHandForm('statsforvalter-answered', {
    facts: z.object({ sentOn: dateText }),
    fields: [dateField('sentOn', (t) => t.fields.sentOn)],
    read: (entry) => (entry.kind === 'statsforvalter-answered' ? entry.facts : null),
    given: ({ sentOn }) => ({ sentOn }),
    at: { 'not-asked': 'sentOn' },
  }),
  byHandForm('statsforvalter-decided', {
    facts: z.object({ due: dateText }),
    fields: [dateField('due', (t) => t.fields.due)],
    read: (entry) => (entry.kind === 'statsforvalter-decided' ? entry.facts : null),
    given: ({ due }) => ({ due }),
  }),
  byHandForm('statsforvalter-decision-done', {
    facts: z.object({ on_: dateText }).transform((form) => ({ on: form.on_ })),
    fields: [dateField('on_', (t) => t.fields.doneOn)],
    read: (entry) => (entry.kind === 'statsforvalter-decision-done' ? entry.facts : null),
    given: ({ on }) => ({ on_: on }),
    at: { 'not-decided': 'on_' },
  }),
]
