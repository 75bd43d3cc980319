import { z } from 'zod'
import { choiceOf, day, maybeClock, maybeWords } from '../../form-fields.ts'
import type { ActForm } from '../acts/act-form.tsx'
import { momentFrom } from '../acts/fields.tsx'
import { byHandForm } from './by-hand-form.tsx'
import { chosen, entryField, lineField, momentField, peopleField } from './fields.tsx'
import { givenPeople, people, seq } from './pieces.ts'

const grants = ['whole', 'part', 'refused'] as const
const reportedTo = ['datatilsynet', 'owner-only'] as const
const places = ['owner', 'school'] as const

/** The first named is the one who asks. */
const somebody = people.transform((whos, context) => {
  const [first] = whos
  if (first === undefined) context.addIssue({ code: 'custom', message: 'choose-one', path: ['to'] })
  return first ?? { text: '' }
})

/** Access, breaches, and where the personnel matter lies. */
export const privacyForms: readonly ActForm[] = [
  byHandForm('access-requested', {
    facts: somebody.transform((by) => ({ by })),
    fields: [peopleField('to', (t) => t.fields.requestedBy)],
    read: (entry) => (entry.kind === 'access-requested' ? entry.facts : null),
    given: ({ by }) => givenPeople([by]),
  }),
  byHandForm('access-answered', {
    facts: z
      .object({ request: seq, granted: choiceOf(grants), legalReference: maybeWords(200) })
      .transform(({ legalReference, ...facts }) =>
        legalReference === null ? facts : { ...facts, legalReference },
      ),
    fields: [
      entryField(
        'request',
        (t) => t.fields.request,
        'access-requested',
        (t) => t.noneYet.request,
      ),
      chosen(
        'granted',
        (t) => t.fields.granted,
        grants,
        (t) => t.byHand.choices.granted,
      ),
      lineField(
        'legalReference',
        (t) => t.fields.legalReference,
        (t) => t.fields.legalReferenceHint,
      ),
    ],
    read: (entry) => (entry.kind === 'access-answered' ? entry.facts : null),
    given: ({ request, granted, legalReference }) => ({ request: String(request), granted, legalReference }),
    at: { 'no-such-entry': 'request', 'reference-missing': 'legalReference' },
    contact: true,
  }),
  byHandForm('breach-found', {
    facts: z
      .object({ foundOn: day, foundAt: maybeClock })
      .transform(({ foundOn, foundAt }) => ({ foundAt: momentFrom({ on: foundOn, at: foundAt }) })),
    fields: [
      momentField(
        'found',
        (t) => t.fields.foundAt,
        (t) => t.fields.foundClock,
      ),
    ],
    read: (entry) => (entry.kind === 'breach-found' ? entry.facts : null),
    given: ({ foundAt }) => ({
      foundOn: foundAt.slice(0, 10),
      foundAt: foundAt.slice(11, 16).replace(':', '.'),
    }),
    first: ({ file }) => ({
      foundOn: file.now.slice(0, 10),
      foundAt: file.now.slice(11, 16).replace(':', '.'),
    }),
  }),
  byHandForm('breach-reported', {
    facts: z.object({ to_: choiceOf(reportedTo) }).transform((form) => ({ to: form.to_ })),
    fields: [
      chosen(
        'to_',
        (t) => t.fields.reportedTo,
        reportedTo,
        (t) => t.byHand.choices.reportedTo,
      ),
    ],
    read: (entry) => (entry.kind === 'breach-reported' ? entry.facts : null),
    given: ({ to }) => ({ to_: to }),
  }),
  byHandForm('personnel-reference', {
    facts: z.object({ held: choiceOf(places) }),
    fields: [
      chosen(
        'held',
        (t) => t.fields.held,
        places,
        (t) => t.byHand.choices.held,
      ),
    ],
    read: (entry) => (entry.kind === 'personnel-reference' ? entry.facts : null),
    given: ({ held }) => ({ held }),
  }),
]
