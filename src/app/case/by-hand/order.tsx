import { z } from 'zod'
import { choiceOf, tick, wholeNumber } from '../../form-fields.ts'
import type { ActForm } from '../acts/act-form.tsx'
import { person } from '../acts/fields.tsx'
import { ticked } from '../acts/pupil-talk.tsx'
import { byHandForm } from './by-hand-form.tsx'
import { chosen, entryField, numberField, peopleField, staffField, tickField } from './fields.tsx'
import { givenPeople, people, seq } from './pieces.ts'

const meetings = ['team', 'year', 'resource-team', 'leaders'] as const

const deciders = ['principal', 'teacher'] as const

/** Interventions, suspension, meetings and absence. */
export const orderForms: readonly ActForm[] = [
  byHandForm('suspended', {
    facts: z.object({
      by: person,
      days: wholeNumber(0, 30),
      hours: wholeNumber(0, 30),
      gradeLevel: wholeNumber(1, 13),
      guardiansToldBefore: tick,
      decidedBy: choiceOf(deciders),
    }),
    fields: [
      chosen(
        'decidedBy',
        (t) => t.fields.decidedBy,
        deciders,
        (t) => t.byHand.fields.deciders,
      ),
      staffField('by', (t) => t.fields.by),
      numberField('days', (t) => t.fields.days),
      numberField('hours', (t) => t.fields.hours),
      numberField('gradeLevel', (t) => t.fields.gradeLevel),
      tickField('guardiansToldBefore', (t) => t.fields.guardiansTold),
    ],
    read: (entry) => (entry.kind === 'suspended' ? entry.facts : null),
    given: (facts) => ({
      by: facts.by,
      days: String(facts.days),
      hours: String(facts.hours),
      gradeLevel: String(facts.gradeLevel),
      guardiansToldBefore: ticked(facts.guardiansToldBefore),
      decidedBy: facts.decidedBy ?? 'principal',
    }),
    first: () => ({ days: '0', hours: '0' }),
    at: { 'length-missing': 'days' },
  }),
  byHandForm('physical-intervention-told-home', {
    facts: z.object({ intervention: seq }),
    fields: [
      entryField(
        'intervention',
        (t) => t.fields.intervention,
        'physical-intervention',
        (t) => t.noneYet.intervention,
      ),
    ],
    read: (entry) => (entry.kind === 'physical-intervention-told-home' ? entry.facts : null),
    given: ({ intervention }) => ({ intervention: String(intervention) }),
    at: { 'no-such-entry': 'intervention' },
    contact: true,
  }),
  byHandForm('team-meeting-held', {
    facts: z.object({ meeting: choiceOf(meetings) }),
    fields: [
      chosen(
        'meeting',
        (t) => t.fields.meeting,
        meetings,
        (t) => t.acts.meeting.kinds,
      ),
    ],
    read: (entry) => (entry.kind === 'team-meeting-held' ? entry.facts : null),
    given: ({ meeting }) => ({ meeting }),
  }),
  byHandForm('minutes-filed', {
    facts: z.intersection(
      z.object({ meeting: choiceOf(meetings) }),
      people.transform((present) => ({ present })),
    ),
    fields: [
      chosen(
        'meeting',
        (t) => t.fields.meeting,
        meetings,
        (t) => t.acts.meeting.kinds,
      ),
      peopleField('to', (t) => t.fields.present, 'everybody'),
    ],
    read: (entry) => (entry.kind === 'minutes-filed' ? entry.facts : null),
    given: ({ meeting, present }) => ({ meeting, ...givenPeople(present) }),
  }),
  byHandForm('absence-noted', {
    facts: z.object({ days: wholeNumber(1, 200), askedIfSafe: tick }),
    fields: [
      numberField('days', (t) => t.fields.absentDays),
      tickField('askedIfSafe', (t) => t.fields.askedIfSafe),
    ],
    read: (entry) => (entry.kind === 'absence-noted' ? entry.facts : null),
    given: ({ days, askedIfSafe }) => ({ days: String(days), askedIfSafe: ticked(askedIfSafe) }),
  }),
]
