/** Whoever a line of the school's plan gives something to do (plan inventory, section 9). Wider than the roles that open cases. */
export const planRoles = [
  'principal',
  'assistant-principal',
  'department-head',
  'nearest-leader',
  'leadership',
  'year-lead',
  'year-coordinator',
  'contact-teacher',
  'teacher',
  'theme-teacher',
  'physical-education-teacher',
  'social-teacher',
  'counsellor',
  'milieu-worker',
  'school-nurse',
  'school-doctor',
  'ppt-contact',
  'mot-lead',
  'mot-coach',
  'young-motivator',
  'pupil-council-contact',
  'pupil-council-leader',
  'class-representative',
  'class-contact',
  'other-staff',
  'staff',
  'pupils',
  'guardians',
  'school-owner',
] as const
export type PlanRole = (typeof planRoles)[number]

/** Bodies and standing meetings. The Act names two (§ 10-5); the rest are the owner's and the school's to decide. */
export const bodyKinds = [
  'pupil-council',
  'activity-group',
  'parents-committee',
  'environment-committee',
  'cooperation-committee',
  'school-board',
  'work-environment-committee',
  'leader-group',
  'teacher-team',
  'resource-team',
  'social-team',
  'milieu-team',
  'attendance-team',
  'year-meeting',
  'class-meeting',
  'pupil-meeting',
  'staff-meeting',
  'other-body',
] as const
export type BodyKind = (typeof bodyKinds)[number]

/** Somebody outside the school: a service, an organisation, an authority. Some have a code, so that their names follow the language. */
export const partners = [
  'ppt',
  'bup',
  'child-welfare',
  'police',
  'general-practitioner',
  'district',
  'substance-consultant',
  'outreach-team',
  'crime-prevention',
  'environment-team',
  'inclusion-section',
  'statsforvalter',
  'upper-secondary',
  'primary-school',
] as const
export type Partner = (typeof partners)[number]

export type Party =
  | { readonly kind: 'role'; readonly role: PlanRole }
  | { readonly kind: 'body'; readonly body: BodyKind }
  | { readonly kind: 'partner'; readonly partner: Partner }
  /** An organisation by its own name, or what no code fits: kept as written, and shown as not yet bound to anybody. */
  | { readonly kind: 'named'; readonly name: string }

export const targetGroups = [
  'pupils',
  'guardians',
  'staff',
  'teachers',
  'representatives',
  'everyone',
] as const
export type TargetGroup = (typeof targetGroups)[number]

export type Target =
  | { readonly kind: 'group'; readonly group: TargetGroup }
  /** Year levels 1–13. */
  | { readonly kind: 'years'; readonly years: readonly number[] }
  | { readonly kind: 'body'; readonly body: BodyKind }
  | { readonly kind: 'named'; readonly name: string }

/** One text for what is the same, whatever the order of its keys. */
export const partyKey = (party: Party): string => {
  switch (party.kind) {
    case 'role':
      return `role:${party.role}`
    case 'body':
      return `body:${party.body}`
    case 'partner':
      return `partner:${party.partner}`
    case 'named':
      return `named:${party.name.toLowerCase()}`
  }
}
