import type { Texts } from '../texts/catalogue.ts'

/** The only way to make a link. Nothing in an address tells who or what: numbers are random, queries hold codes. */
const withQuery = (path: string, query: Readonly<Record<string, string | undefined>>): string => {
  const pairs = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [`${key}=${encodeURIComponent(value)}`],
  )
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`
}

/** The small pages that each write one act into a case. */
export const caseActs = [
  'pupil-talk',
  'other-talk',
  'guardian-contact',
  'guardian-hold',
  'observation',
  'immediate-measures',
  'investigation',
  'conclusion',
  'best-interest',
  'seriousness',
  'owner-notice',
  'meeting',
  'physical-intervention',
  'child-welfare-report',
  'child-welfare-weighed',
  'other-pupil',
  'approvers',
  'members',
  'hand-over',
  'conflict',
  'compartment',
  'weekly-status',
  'shared-measures',
  'evaluation',
  'closure',
  'follow-up',
  'reopening',
  'note',
  'pupil-words',
  'readings',
  'export',
] as const
export type CaseAct = (typeof caseActs)[number]

export const concernActs = [
  'take-hold',
  'ending',
  'conflict',
  'forwarding',
  'rerouting',
  'handing-on',
] as const
export type ConcernAct = (typeof concernActs)[number]

/** A school by its name in addresses, and `2026-27`. */
export interface PlanAddress {
  readonly school: string
  readonly year: string
}

/** A school's public page: what is in force, or one version of one year. */
export interface PublicAddress {
  readonly owner: string
  readonly school: string
  readonly year?: string
  readonly version?: number
}

export const paths = {
  today: (query: { done?: string; names?: 'hidden' } = {}) => withQuery('/', query),
  report: () => '/report',
  reportWhom: (who: 'pupil' | 'staff') => withQuery('/report/whom', { who }),
  receipt: (number: string) => `/report/receipt/${number}`,
  reports: () => '/reports',
  appointees: () => '/concerns/appointees',
  concerns: (query: { done?: string } = {}) => withQuery('/concerns', query),
  concern: (number: string, query: { done?: string } = {}) => withQuery(`/concerns/${number}`, query),
  concernAct: (number: string, act: ConcernAct) => `/concerns/${number}/${act}`,
  cases: (query: { show?: string; done?: string } = {}) => withQuery('/cases', query),
  /** A case says what was done by its own words: a code without any would say nothing. */
  case: (
    number: string,
    query: { done?: keyof Texts['case']['done']; filter?: string; before?: string } = {},
  ) => withQuery(`/cases/${number}`, query),
  caseAct: (number: string, act: CaseAct, query: { done?: string } = {}) =>
    withQuery(`/cases/${number}/${act}`, query),
  caseChain: (number: string) => `/cases/${number}/chain`,
  approverEnd: (number: string) => `/cases/${number}/approvers/end`,
  byHand: (number: string, kind: string) => `/cases/${number}/by-hand/${kind}`,
  correction: (number: string, seq: number) => `/cases/${number}/correction/${seq}`,
  plan: (number: string, query: { done?: string } = {}) => withQuery(`/cases/${number}/plan`, query),
  planDraft: (number: string, query: { done?: string } = {}) =>
    withQuery(`/cases/${number}/plan/draft`, query),
  planMeasure: (number: string, measure: string, query: { from?: string } = {}) =>
    withQuery(`/cases/${number}/plan/draft/measures/${measure}`, query),
  planStaff: (number: string) => `/cases/${number}/plan/staff`,
  planApproval: (number: string, query: { done?: string } = {}) =>
    withQuery(`/cases/${number}/plan/approval`, query),
  planVersion: (number: string, version: number) => `/cases/${number}/plan/versions/${version}`,
  planPrint: (number: string, query: { for?: 'pupil' | 'internal' } = {}) =>
    withQuery(`/cases/${number}/plan/print`, query),
  measureDone: (number: string, measure: string) => `/cases/${number}/measures/${measure}/done`,
  evaluationSupport: (number: string, query: { done?: string } = {}) =>
    withQuery(`/cases/${number}/evaluation/support`, query),
  weeklyStatus: (number: string, query: { done?: string; week?: string } = {}) =>
    withQuery(`/cases/${number}/weekly-status`, query),
  publicPlan: ({ owner, school, year, version }: PublicAddress, query: { lang?: string; q?: string } = {}) =>
    withQuery(`/schools/${owner}/${school}${year === undefined ? '' : `/${year}/${version ?? 1}`}`, query),
  publicDocument: (at: Required<PublicAddress>, form: 'nb' | 'nn') =>
    `/schools/${at.owner}/${at.school}/${at.year}/${at.version}/plan-${form}.pdf`,
  schoolPlans: () => '/plan',
  schoolPlan: (at: PlanAddress, query: { done?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}`, query),
  schoolPlanSection: (at: PlanAddress, section: string, line?: string) =>
    `/plan/${at.school}/${at.year}#${line === undefined ? section : `line-${line}`}`,
  schoolPlanReadIn: (at: PlanAddress) => `/plan/${at.school}/${at.year}/read-in`,
  schoolPlanBegin: (at: PlanAddress) => `/plan/${at.school}/${at.year}/begin`,
  schoolPlanLine: (
    at: PlanAddress,
    line: string,
    query: { section?: string; kind?: string; from?: string } = {},
  ) => withQuery(`/plan/${at.school}/${at.year}/lines/${line}`, query),
  schoolPlanWriteIn: (at: PlanAddress, origin: string, query: { section?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/write-in/${origin}`, query),
  schoolPlanParts: (at: PlanAddress, query: { open?: string; done?: string }) =>
    withQuery(`/plan/${at.school}/${at.year}/sections`, query),
  schoolPlanPart: (at: PlanAddress, section: string) => `/plan/${at.school}/${at.year}/sections/${section}`,
  schoolPlanEditors: (at: PlanAddress, query: { done?: string }) =>
    withQuery(`/plan/${at.school}/${at.year}/editors`, query),
  schoolPlanEditorsEnd: (at: PlanAddress) => `/plan/${at.school}/${at.year}/editors/end`,
  schoolPlanSettings: (at: PlanAddress, query: { done?: string }) =>
    withQuery(`/plan/${at.school}/${at.year}/settings`, query),
  schoolPlanHistory: (at: PlanAddress, query: { from?: string; done?: string }) =>
    withQuery(`/plan/${at.school}/${at.year}/changes`, query),
  schoolPlanDifference: (at: PlanAddress, query: { from?: string; to?: string }) =>
    withQuery(`/plan/${at.school}/${at.year}/difference`, query),
  schoolPlanTemplate: (at: PlanAddress, query: { done?: string }) =>
    withQuery(`/plan/${at.school}/${at.year}/template`, query),
  schoolPlanFindings: (at: PlanAddress, query: { done?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/findings`, query),
  schoolPlanApproval: (at: PlanAddress, query: { done?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/approval`, query),
  schoolPlanPublish: (at: PlanAddress) => `/plan/${at.school}/${at.year}/publish`,
  schoolPlanVersion: (at: PlanAddress, version: number) =>
    `/plan/${at.school}/${at.year}/versions/${version}`,
  schoolPlanChain: (at: PlanAddress, chain: string, query: { done?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/chains/${chain}`, query),
  schoolPlanStep: (at: PlanAddress, chain: string, step: string, query: { after?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/chains/${chain}/steps/${step}`, query),
  schoolYear: (at: PlanAddress, query: { show?: string; for?: string; by?: string; at?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/wheel`, query),
  calendarFeed: (query: { done?: string } = {}) => withQuery('/calendar-feed', query),
  receipts: (at: PlanAddress, query: { done?: string; for?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/receipts`, query),
  conversations: (at: PlanAddress, query: { done?: string; class?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/conversations`, query),
  doing: (query: { done?: string } = {}) => withQuery('/doing', query),
  yearEvents: (at: PlanAddress, query: { done?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/events`, query),
  occurrence: (at: PlanAddress, activity: string, ordinal: number, query: { done?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/doing/${activity}/${ordinal}`, query),
  evaluations: (at: PlanAddress, query: { done?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/evaluation`, query),
  evaluationOf: (at: PlanAddress, kind: string) => `/plan/${at.school}/${at.year}/evaluation/${kind}`,
  overview: (query: { year?: string; sort?: string } = {}) => withQuery('/overview', query),
  evaluationAsking: (at: PlanAddress) => `/plan/${at.school}/${at.year}/evaluation/asking`,
  planNews: (at: PlanAddress, query: { done?: string; line?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/news`, query),
  coverage: (at: PlanAddress, query: { done?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/coverage`, query),
  schoolPlanComments: (at: PlanAddress, query: { done?: string } = {}) =>
    withQuery(`/plan/${at.school}/${at.year}/comments`, query),
  bodies: () => '/bodies',
  body: (body: string, query: { done?: string } = {}) => withQuery(`/bodies/${body}`, query),
  /** Where the school asks the body something. */
  bodyAsks: (body: string) => `/bodies/${body}#asks`,
  bodyMembers: (body: string, query: { done?: string } = {}) => withQuery(`/bodies/${body}/members`, query),
  bodyMeeting: (body: string, meeting: string, query: { done?: string } = {}) =>
    withQuery(`/bodies/${body}/meetings/${meeting}`, query),
  bodyPlan: (body: string, query: { done?: string } = {}) => withQuery(`/bodies/${body}/plan`, query),
  bodyPlanLine: (body: string, line: string) => `/bodies/${body}/plan/${line}`,
  classes: () => '/classes',
  classAgreement: (of: string, agreement: string, query: { done?: string } = {}) =>
    withQuery(`/classes/${of}/${agreement}`, query),
  deviations: () => '/deviations',
  deviation: (deviation: string, query: { done?: string } = {}) =>
    withQuery(`/deviations/${deviation}`, query),
  many: (query: { week?: string } = {}) => withQuery('/many', query),
  slips: (query: { done?: string } = {}) => withQuery('/slips', query),
  slipDone: (measure: string) => `/slips/${measure}/done`,
  handOver: () => '/hand-over',
  thanks: () => '/thanks',
  find: () => '/find',
  breakGlass: () => '/break-glass',
  notices: () => '/notices',
  administration: () => '/administration',
  anchor: (query: { done?: string } = {}) => withQuery('/administration/anchor', query),
  calendar: (query: { done?: string } = {}) => withQuery('/administration/calendar', query),
  calendarImport: () => '/administration/calendar/import',
  calendarYear: (year: string) => `/administration/calendar/${year}`,
  families: () => '/administration/pupils',
  family: (pupil: string, query: { done?: string } = {}) =>
    withQuery(`/administration/pupils/${pupil}`, query),
  newGuardian: (pupil: string) => `/administration/pupils/${pupil}/guardians`,
  guardian: (pupil: string, relation: string, query: { done?: string } = {}) =>
    withQuery(`/administration/pupils/${pupil}/guardians/${relation}`, query),
  protect: (pupil: string) => `/administration/pupils/${pupil}/protection`,
  naming: (pupil: string) => `/administration/pupils/${pupil}/naming`,
  approvals: (query: { done?: string } = {}) => withQuery('/approvals', query),
  settleGuardian: (request: string) => `/approvals/guardians/${request}`,
  settleNaming: (request: string) => `/approvals/namings/${request}`,
  clock: () => '/clock',
  language: () => '/language',
  privacy: () => '/privacy',
  stepUp: (need: 'two-factor' | 'fresh-sign-in', back: string) =>
    withQuery('/sign-in/step-up', { for: need, back }),
  signIn: (query: { back?: string } = {}) => withQuery('/sign-in', query),
  signOut: () => '/sign-out',
} as const
