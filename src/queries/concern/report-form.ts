import {
  type KnownPerson,
  type KnownSchool,
  readKnown,
  readOwnChildren,
  readReportSchools,
} from '../../database/records/concern/whom.ts'
import { readSchoolLeaders } from '../../database/records/concern/routing.ts'
import type { Scope } from '../../database/scope.ts'
import { isGroupBound } from '../../domain/people/role.ts'
import { query } from '../query.ts'
import { findNamed } from './whom.ts'

export interface ReportFormAsked {
  readonly about: readonly string[]
  readonly wasThere: readonly string[]
  readonly adult: string | null
  /** Names to look for, where somebody wants a list and has no script. */
  readonly look: {
    readonly about: string | null
    readonly wasThere: string | null
    readonly adult: string | null
  }
}

export interface ReportFormView {
  readonly schools: readonly KnownSchool[]
  /** Only the groups of today are known to this person. */
  readonly groupsOnly: boolean
  /** To whom an ordinary report goes; null where it is not one school's principal. */
  readonly principal: string | null
  readonly about: readonly KnownPerson[]
  readonly wasThere: readonly KnownPerson[]
  readonly adult: KnownPerson | null
  readonly ownChild: boolean
  readonly hits: {
    readonly about: readonly KnownPerson[]
    readonly wasThere: readonly KnownPerson[]
    readonly adult: readonly KnownPerson[]
  }
}

/** What the form needs to show what has been chosen so far. Whoever may not be known is not in the answer. */
export const reportForm = query(
  'report.form',
  async (scope, asked: ReportFormAsked): Promise<ReportFormView> => {
    const schools = await readReportSchools(scope)
    const pupils = await readKnown(scope, 'pupil', [...asked.about, ...asked.wasThere])
    const staff = await readKnown(scope, 'staff', asked.adult === null ? [] : [asked.adult])
    const own = await readOwnChildren(scope, [...asked.about, ...asked.wasThere])
    const chosen = (ids: readonly string[]) => pupils.filter(({ person }) => ids.includes(person))
    const { look } = asked
    const find = (part: 'pupil' | 'staff', typed: string | null, taken: readonly string[]) =>
      typed === null
        ? []
        : findNamed(scope, part, typed, schools).then((found) =>
            found.filter(({ person }) => !taken.includes(person)),
          )
    return {
      schools,
      groupsOnly: scope.actor.roles.every(({ role }) => isGroupBound(role)),
      principal: await principalName(scope, schools),
      about: chosen(asked.about),
      wasThere: chosen(asked.wasThere).filter(({ person }) => !asked.about.includes(person)),
      adult: staff[0] ?? null,
      ownChild: own.length > 0,
      hits: {
        about: await find('pupil', look.about, asked.about),
        wasThere: await find('pupil', look.wasThere, asked.wasThere),
        adult: await find('staff', look.adult, []),
      },
    }
  },
)

const principalName = async (scope: Scope, schools: readonly KnownSchool[]): Promise<string | null> => {
  const [school, ...others] = schools
  if (school === undefined || others.length > 0) return null
  const { principal } = await readSchoolLeaders(scope, school.school)
  if (principal === null) return null
  return (await readKnown(scope, 'staff', [principal]))[0]?.name ?? null
}
