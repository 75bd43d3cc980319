/** Rows as the tables have them, by table, in the order in which they can be laid down. */
export const tables = [
  'school_owner',
  'school',
  'calendar_version',
  'person',
  'person_number',
  'person_address',
  'person_school',
  'name_token',
  'school_class',
  'class_member',
  'group_duty',
  'guardian_relation',
  'kinship',
  'role_grant',
  'stand_in',
  'training',
  'protected_named',
  'roster_key',
] as const
export type Table = (typeof tables)[number]
export type Row = Readonly<Record<string, unknown>>

export class Rows {
  readonly #rows = new Map<Table, Row[]>(tables.map((table) => [table, []]))

  add(table: Table, row: Row): void {
    this.#rows.get(table)?.push(row)
  }

  of(table: Table): readonly Row[] {
    return this.#rows.get(table) ?? []
  }
}
