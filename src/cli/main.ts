import { exitRefused } from '../start-refusal.ts'

/** Answers with the exit code. */
export type Command = (options: readonly string[]) => Promise<number>

type Listed = { readonly usage: string; readonly load: () => Promise<Command> }

/** Loaded when asked for: `assess` needs no database, and should not wait for one's driver. */
const commands: Readonly<Record<string, Listed>> = {
  assess: {
    usage: 'assess FILE [--as-of DATE] [--known-at DATE] [--json] [--lang nb|nn|en]',
    load: async () => (await import('./assess.ts')).run,
  },
  demo: {
    usage: 'demo --size oslo [--database NAME] [--schools NUMBER]',
    load: async () => (await import('./demo.ts')).run,
  },
  export: {
    usage: 'export CASE [--key KEY] [--out FILE|-] [--lang nb|nn|en]',
    load: async () => (await import('./export.ts')).run,
  },
  keys: {
    usage:
      'keys create FILE | owner FILE OWNER | rotate FILE OWNER | rewrap OWNER | public FILE | split FILE ONE TWO | join ONE TWO FILE',
    load: async () => (await import('./keys.ts')).run,
  },
  plan: {
    usage: 'plan read FILE | plan check FILE|SCHOOL [--json] [--lang nb|nn|en]',
    load: async () => (await import('./plan.ts')).run,
  },
  rules: {
    usage: 'rules [--json]',
    load: async () => (await import('./rules.ts')).run,
  },
  verify: {
    usage: 'verify [--against FILE] [--json] [--lang nb|nn|en]',
    load: async () => (await import('./verify.ts')).run,
  },
  when: {
    usage: 'when TEXT [--year 2026-27] [--calendar FILE] [--json] [--lang nb|nn|en]',
    load: async () => (await import('./when.ts')).run,
  },
}

const main = async ([name = '', ...options]: readonly string[]): Promise<number> => {
  const listed = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (listed) return (await listed.load())(options)
  const usages = Object.values(commands).map(({ usage }) => `  varde ${usage}\n`)
  process.stderr.write(`Usage:\n${usages.join('')}`)
  return 2
}

process.exitCode = await main(process.argv.slice(2)).catch(exitRefused)
