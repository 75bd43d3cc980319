type Part = (options: readonly string[]) => Promise<number>

/** `varde plan …`: each part is loaded when it is asked for. */
const parts: Readonly<Record<string, () => Promise<Part>>> = {
  check: async () => (await import('./planning/check.ts')).run,
  read: async () => (await import('./plan-read.ts')).run,
}

const planUsages = [
  'plan read FILE [--json] [--lang nb|nn|en]',
  'plan check FILE|SCHOOL [--json] [--lang nb|nn|en]',
]

export const run: Part = async ([name = '', ...options]) => {
  const load = Object.hasOwn(parts, name) ? parts[name] : undefined
  if (load) return (await load())(options)
  process.stderr.write(`Usage:\n${planUsages.map((usage) => `  varde ${usage}\n`).join('')}`)
  return 2
}
