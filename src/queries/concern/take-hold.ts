import {
  type Candidate,
  type OpenCase,
  readCandidates,
  readOpenCases,
} from '../../database/records/concern/doors.ts'
import {
  type KnownPerson,
  readKnown,
  readReportSchools,
  searchNames,
} from '../../database/records/concern/whom.ts'
import type { Scope } from '../../database/scope.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { looksLikeId, personId, schoolId } from '../../domain/people/ids.ts'
import { absent, query } from '../query.ts'
import { type ConcernFile, logConcernRead, readConcernFile } from './file.ts'
import { isEnough, wordsAsked } from './whom.ts'

export type { Candidate, OpenCase } from '../../database/records/concern/doors.ts'

export interface TakeHoldAsked {
  readonly number: string
  /** Pupils whom the one who takes hold has named beside those in the report. */
  readonly added: readonly string[]
  /** A name to look for. */
  readonly look: string | null
}

export interface TakeHoldView {
  readonly file: ConcernFile
  readonly added: readonly KnownPerson[]
  readonly hits: readonly KnownPerson[]
  readonly candidates: readonly Candidate[]
  readonly cases: readonly OpenCase[]
}

/** Everything that the one page needs to take hold in under a minute. Only for whoever may. */
export const takeHoldView = query('concern.read', async (scope, asked: TakeHoldAsked) => {
  const file = await readConcernFile(scope, asked.number)
  if (file === null) return absent
  await logConcernRead(scope, file, 'take-hold')
  if (!file.row.leads) throw new NotPermitted('role')
  const added = await readKnown(scope, 'pupil', asked.added.filter(looksLikeId), true)
  const pupils = [...file.about, ...added.map(({ person }) => person)].map(personId)
  const school = schoolId(file.row.school_id)
  return {
    file,
    added: added.filter(({ person }) => !file.about.includes(person)),
    hits: (await find(scope, file, asked.look)).filter(({ person }) => !pupils.includes(person)),
    candidates: await readCandidates(scope, { concern: file.id, school, pupils }),
    cases: await readOpenCases(scope, { pupils, compartment: file.state.compartment }),
  }
})

const find = async (
  scope: Scope,
  file: ConcernFile,
  typed: string | null,
): Promise<readonly KnownPerson[]> => {
  const words = wordsAsked(typed ?? '')
  if (typed === null || !isEnough(words)) return []
  const schools = (await readReportSchools(scope)).filter(({ school }) => school === file.row.school_id)
  return searchNames(scope, {
    ...words,
    part: 'pupil',
    schools: schools.map(({ school }) => school),
    protectedToo: true,
  })
}
