import type { publicPlan as nb } from '../nb/public-plan.ts'
import type { Widen } from '../widen.ts'

export const publicPlan: Widen<typeof nb> = {
  title: (school) => `Plan for a safe and good school environment – ${school}`,
  heading: 'Every pupil shall be safe and well here',
  intro: (school, year, date, body) =>
    `This is the plan for a safe and good school environment at ${school}. It applies to the school year ${year} and was approved ${date} by ${body}.`,
  notLatest: (year, version) => `You are reading an earlier plan: ${year}, version ${version}.`,
  toLatest: 'Go to the plan in force now',
  nav: { label: 'On this page', plan: 'The plan', report: 'Report', languages: 'Language' },
  report: {
    title: 'Report',
    pupil: {
      title: 'Are you a pupil?',
      text: 'Tell an adult you trust, at school or at home. You need not be sure, and it is not telling tales. What you experience yourself is enough.',
    },
    guardian: {
      title: 'Are you a parent or guardian?',
      text: 'Tell the contact teacher or the principal, in speech or in writing. It is enough that you are worried.',
    },
    staff: {
      title: 'Do you work at the school?',
      text: 'Report to the principal at once, also when you are not sure (§ 12-4).',
      link: 'Report in Varde',
    },
    urgent:
      'If somebody is in danger now, call 112. The helpline for children and young people answers at any hour:',
  },
  then: {
    title: 'What happens when you report',
    steps: [
      'The principal is told the same day. If it is about an employee, the school owner is told. If it is about somebody who leads, it goes straight to the school owner (§ 12-5).',
      'An adult talks with the pupil. What the pupil says is enough for the school to act.',
      'The school looks into it, and does something at once meanwhile.',
      'The school writes a plan: what it does, when, who is responsible, and when it asks whether it helps.',
      'The pupil is asked: Does it help? If it does not, the school does something else.',
    ],
  },
  rights: {
    title: 'If the school does not help enough',
    statsforvalter: {
      title: 'Statsforvalteren, the county governor',
      text: 'Have you raised it with the principal, and has a week gone by? Then you, as a pupil or a parent, can report the case to Statsforvalteren, in speech or in writing, free of charge. In special cases you need not wait. It applies to the school the pupil goes to now (§ 12-6).',
      link: 'Find Statsforvalteren',
    },
    ombud: {
      title: 'Mobbeombudet, the ombudsman against bullying',
      text: 'Mobbeombudet advises children, young people and parents. You need not have talked with the school first.',
      link: 'Find mobbeombudet',
    },
    owner: (owner, phone) => `The school owner is ${owner}, telephone ${phone}.`,
    told: 'The school shall tell all pupils and parents about their rights and duties (§ 10-8).',
  },
  search: {
    label: 'Search the plan',
    button: 'Search',
    found: (count, asked) =>
      count === 1 ? `1 line found for “${asked}”` : `${count} lines found for “${asked}”`,
    none: (asked) => `Nothing found for “${asked}”. Try a shorter word.`,
    whole: 'Show the whole plan',
    there: 'Read it in the plan',
  },
  contents: 'What is in the plan',
  columns: { what: 'What we do', who: 'Who', whom: 'For whom', when: 'When' },
  undecided: 'not decided',
  within: (time) => `Within: ${time}`,
  pdf: {
    get: 'Download as PDF',
    waits: 'The PDF is being made. Try again in a minute.',
    page: (at, of) => `Page ${at} of ${of}`,
  },
  versions: {
    title: 'Earlier plans',
    none: 'There are no earlier plans here.',
    lasting: 'Permanent link to this version',
    line: (year, version, date) => `${year}, version ${version}, approved ${date}`,
  },
  bodies: {
    'school-board': 'the school board',
    'cooperation-committee': 'the cooperation committee',
    'environment-committee': 'the school environment committee',
    'leader-group': 'the leader group',
    principal: 'the principal’s office',
    'school-owner': 'the school owner',
  },
  foot: (version, date) => `Version ${version}, approved ${date}. Links to sections do not change.`,
  noCookies: 'This page uses no cookies, and nobody sees that you have read it.',
  privacy: 'Privacy',
}
