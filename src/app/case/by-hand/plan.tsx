import { z } from 'zod'
import { choiceOf, manyOf, tick } from '../../form-fields.ts'
import type { ActForm } from '../acts/act-form.tsx'
import { ticked } from '../acts/pupil-talk.tsx'
import { byHandForm } from './by-hand-form.tsx'
import { chosen, manyChosen, peopleField, tickField, versionField } from './fields.tsx'
import { givenPeople, newest, people, version } from './pieces.ts'

const ways = ['paper', 'meeting', 'school-system', 'archive-system', 'other'] as const
const helpers = ['owner', 'ppt', 'learning-environment-team', 'resource-team'] as const

/** Who was told of the plan, and who else can help. */
export const planForms: readonly ActForm[] = [
  byHandForm('plan-sent-home', {
    facts: z.intersection(
      z.object({ version, how: choiceOf(ways) }),
      people.transform((to) => ({ to })),
    ),
    fields: [
      versionField,
      chosen(
        'how',
        (t) => t.fields.how,
        ways,
        (t) => t.byHand.choices.how,
      ),
      peopleField('to', (t) => t.fields.sentTo),
    ],
    read: (entry) => (entry.kind === 'plan-sent-home' ? entry.facts : null),
    given: ({ version: number, how, to }) => ({ version: String(number), how, ...givenPeople(to) }),
    first: newest,
    at: { 'no-such-version': 'version', 'nobody-told': 'to' },
    contact: true,
  }),
  byHandForm('principal-informed', {
    facts: z.object({ version }),
    fields: [versionField],
    read: (entry) => (entry.kind === 'principal-informed' ? entry.facts : null),
    given: ({ version: number }) => ({ version: String(number) }),
    first: newest,
    at: { 'no-such-version': 'version' },
  }),
  byHandForm('resource-team-discussed', {
    facts: z.object({ version, anonymous: tick }),
    fields: [versionField, tickField('anonymous', (t) => t.fields.anonymous)],
    read: (entry) => (entry.kind === 'resource-team-discussed' ? entry.facts : null),
    given: (facts) => ({ version: String(facts.version), anonymous: ticked(facts.anonymous) }),
    first: newest,
    at: { 'no-such-version': 'version' },
  }),
  byHandForm('support-considered', {
    facts: z.object({ from: manyOf(choiceOf(helpers)), asked: tick }),
    fields: [
      manyChosen(
        'from',
        (t) => t.fields.from,
        helpers,
        (t) => t.byHand.choices.from,
      ),
      tickField('asked', (t) => t.fields.asked),
    ],
    read: (entry) => (entry.kind === 'support-considered' ? entry.facts : null),
    given: ({ from, asked }) => ({ from, asked: ticked(asked) }),
    at: { 'choose-one': 'from' },
  }),
]
