import {
  type Exporting,
  type ExportedRow,
  findExported,
  NotTaken,
  rolesInExport,
} from '../../database/records/export.ts'
import { readNames } from '../../database/records/case/file.ts'
import {
  onlyOfCases,
  onlyOfConcerns,
  readFacts,
  readWords,
  withWords,
} from '../../database/records/journal-reading.ts'
import type { Vault } from '../../database/vault.ts'
import type { CaseFile, FilePerson } from '../../delivery/case-file/schema.ts'
import type { Entry } from '../../domain/journal/entry.ts'
import { concernId, type PersonId, personId } from '../../domain/people/ids.ts'
import { isLeadership, isOwnerRole, type Role, roles as rank } from '../../domain/people/role.ts'

export interface Composed {
  readonly row: ExportedRow
  readonly file: CaseFile
}

/** The case as the requester may have it: row-level security has divided entries, words and names. */
export const composeCaseFile = async (
  exporting: Exporting,
  number: string,
  vault: Vault,
): Promise<Composed> => {
  const row = await findExported(exporting)
  if (row === null || row.number !== number) throw new NotTaken()
  const { tx, owner } = exporting
  const concerns = row.concerns.map((one) => ({ ...one, id: concernId(one.id) }))
  const streams = [exporting.case, ...concerns.map(({ id }) => id)]
  const facts = await readFacts(tx, owner, streams)
  const words = await readWords(tx, vault, owner, streams)
  const entriesOf = (stream: string) => withWords(facts.get(stream) ?? [], words)
  const all = streams.flatMap(entriesOf)
  const file: CaseFile = {
    format: 'varde-case/1',
    exportedAt: exporting.now.toString({ smallestUnit: 'millisecond' }),
    ...(row.demonstration ? { demonstration: true } : {}),
    title: exporting.reason,
    owner: { id: owner, name: row.ownerName },
    school: { id: row.school, name: row.schoolName },
    calendar: calendarOf(row),
    persons: await personsOf(exporting, row, all),
    concerns: concerns
      .map((one) => ({
        id: one.id,
        ...(one.number === null ? {} : { number: one.number }),
        entries: [...onlyOfConcerns(entriesOf(one.id))],
      }))
      .filter(({ entries }) => entries.length > 0),
    case: {
      id: exporting.case,
      number: row.number,
      kind: row.kind,
      compartment: row.compartment,
      entries: [...onlyOfCases(entriesOf(exporting.case))],
    },
    ruleSet: row.ruleSet,
  }
  return { row, file }
}

const calendarOf = ({ calendar }: ExportedRow): CaseFile['calendar'] => ({
  version: calendar.version,
  schoolYears: calendar.schoolYears.map((year) => ({ ...year })),
  free: calendar.free.map((span) => ({ ...span })),
})

const uuids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Everybody whom the file mentions and the requester may know, and the pupils of the case even where they may not. */
const personsOf = async (
  exporting: Exporting,
  row: ExportedRow,
  entries: readonly Entry[],
): Promise<FilePerson[]> => {
  const mentioned = new Set(entries.flatMap((entry) => JSON.stringify(entry).match(uuids) ?? []))
  const known = new Set([row.pupil, ...row.pupils, ...row.guardians])
  const everybody = [...new Set([...known, ...mentioned])]
  const names = await readNames(exporting.tx, exporting.owner, everybody)
  const roles = await rolesInExport(exporting, everybody)
  return everybody
    .filter((id) => known.has(id) || names.has(id))
    .map((id) => personIn(personId(id), row, { name: names.get(id), roles: roles.get(id) ?? [] }))
}

const personIn = (
  id: PersonId,
  row: ExportedRow,
  { name, roles }: { readonly name: string | undefined; readonly roles: readonly Role[] },
): FilePerson => {
  const label = name === undefined ? {} : { label: name }
  if (id === row.pupil) return { id, part: 'pupil', ...label }
  if (row.pupils.includes(id)) return { id, part: 'other-pupil', ...label }
  const role = rank.find((one) => roles.includes(one))
  if (role === undefined) {
    return { id, part: row.guardians.includes(id) ? 'guardian' : 'external', ...label }
  }
  const part = isOwnerRole(role) ? 'owner' : isLeadership(role) ? 'leader' : 'staff'
  return { id, part, role, ...label }
}
