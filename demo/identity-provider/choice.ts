import type { AccountGroup, DemoAccount } from './accounts.ts'

/** Whom the page shows: a group, narrowed by a search, never more than fits a page. */
export interface Choice {
  readonly group: AccountGroup
  readonly groups: readonly { readonly group: AccountGroup; readonly count: number }[]
  readonly query: string
  readonly bySchool: readonly { readonly school: string; readonly accounts: readonly DemoAccount[] }[]
  readonly notShown: number
}

const order: readonly AccountGroup[] = ['staff', 'owner', 'pupils', 'guardians']
export const mostOnAPage = 90

const folded = (text: string): string => text.normalize('NFC').toLocaleLowerCase('nb')

const matches = (account: DemoAccount, query: string): boolean =>
  folded(query)
    .split(/\s+/)
    .every((word) => folded(`${account.name} ${account.roleLine} ${account.school}`).includes(word))

export const chooseAmong = (
  accounts: readonly DemoAccount[],
  wanted: { readonly group: string | null; readonly query: string },
): Choice => {
  const groups = order
    .map((group) => ({ group, count: accounts.filter((one) => one.group === group).length }))
    .filter(({ count }) => count > 0)
  const group = groups.find((one) => one.group === wanted.group)?.group ?? groups[0]?.group ?? 'staff'
  // A search looks through everybody: who searches knows the name, not the group.
  const found = accounts.filter((one) => (wanted.query ? matches(one, wanted.query) : one.group === group))
  const shown = found.slice(0, mostOnAPage)
  const schools = [...new Set(shown.map((one) => one.school))]

  return {
    group,
    groups,
    query: wanted.query,
    bySchool: schools.map((school) => ({ school, accounts: shown.filter((one) => one.school === school) })),
    notShown: found.length - shown.length,
  }
}
