import type { Measured } from '../clock.ts'
import type { BenchDatabase } from '../database.ts'
import { rounded } from '../timing.ts'
import type { PageMeasured } from './bench.ts'

export const names = { school: 'one school', oslo: 'Oslo' } as const

export const pageLines = (
  database: Pick<BenchDatabase, 'size'>,
  pages: readonly PageMeasured[],
  compared: readonly PageMeasured[] | null,
): readonly Measured[] =>
  pages.flatMap((one) => {
    const at = `${names[database.size]} · ${one.page}`
    const smaller = compared?.find(({ page }) => page === one.page)
    const web = one.statements.length
    return [
      line(`${at} · p50`, one.p50, 'ms'),
      line(`${at} · p99`, one.p99, 'ms', 25),
      line(`${at} · one at a time`, one.sequential, 'per second'),
      line(`${at} · 8 in flight`, one.parallel, 'per second'),
      line(`${at} · SQL statements`, web, 'statements', 8),
      line(`${at} · page ÷ its SQL`, one.overSql, 'ratio', 2),
      line(`${at} · with ÷ without RLS and log`, one.overBare, 'ratio', 1.5),
      line(`${at} · the same but for the disk`, one.overBareButDisk, 'ratio'),
      line(`${at} · waits for the disk`, one.disk, 'ms'),
      ...(smaller === undefined
        ? []
        : [line(`${at} · Oslo ÷ one school`, one.p50 / smaller.p50, 'ratio', 1.3)]),
    ]
  })

/** @param most the aim; left out, there is none */
export const line = (name: string, value: number, unit: string, most?: number): Measured => ({
  name,
  value: rounded(value, value >= 100 ? 0 : 2),
  unit,
  aim: most === undefined ? '' : `≤ ${most}`,
  ok: most === undefined || value <= most,
})
