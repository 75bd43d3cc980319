import {
  type KnownBody,
  type LedSchool,
  readBodies,
  readSchoolsOfBodies,
} from '../../database/records/bodies/bodies.ts'
import { type ClassLine, readClasses } from '../../database/records/class-agreements.ts'
import { schoolYearOf } from '../../domain/school-plan/ids.ts'
import { query } from '../query.ts'

export type { KnownBody, LedSchool } from '../../database/records/bodies/bodies.ts'

export interface BodiesView {
  readonly bodies: readonly KnownBody[]
  /** Where the one who asks sets bodies up. */
  readonly schools: readonly LedSchool[]
}

/** The bodies of the schools where one works, and those that one sits in. */
export const bodiesPage = query(
  'body.list',
  async (scope): Promise<BodiesView> => ({
    bodies: await readBodies(scope),
    schools: await readSchoolsOfBodies(scope),
  }),
)

export interface MemberStart {
  /** Only those that one sits in. */
  readonly bodies: readonly KnownBody[]
  /** One's own class, or one's children's. */
  readonly classes: readonly ClassLine[]
}

/** Where a pupil or a guardian begins: what they sit in, and what the class has agreed on. */
export const memberStart = query(
  'body.start',
  async (scope): Promise<MemberStart> => ({
    bodies: (await readBodies(scope)).filter(({ sits }) => sits),
    classes: await readClasses(scope, { year: schoolYearOf(scope.today) }),
  }),
)
