import { cpus, totalmem } from 'node:os'
import type { Measured } from './clock.ts'
import { markdownTables } from './table.ts'

const machine = (): string =>
  `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB memory, ${process.platform} ${process.arch}, Node ${process.versions.node}, PostgreSQL 18`

/** docs/bench.md. */
export const document = (all: readonly Measured[]): string => `# Bench

Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench -- --write\` on ${machine()}. What misses its aim is bold.

${markdownTables(all)}`
