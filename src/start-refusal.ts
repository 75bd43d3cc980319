/** Why a start was refused, and the exit code that says so to whatever started it. */
export const startRefusals = {
  'malformed-configuration': 10,
  'kind-not-stated': 11,
  'production-stamp': 12,
  'demonstration-stamp': 13,
  'incomplete-production': 14,
  'production-provider': 15,
  'demonstration-provider': 16,
  'wrong-keys-kind': 17,
  'keys-do-not-open': 18,
  'not-loopback': 19,
  'old-postgresql': 20,
  'port-taken': 21,
  'secrets-in-the-open': 22,
} as const

export type StartRefusalCode = keyof typeof startRefusals

export class StartRefusal extends Error {
  readonly code: StartRefusalCode

  constructor(code: StartRefusalCode, sentence: string) {
    super(sentence)
    this.code = code
  }

  get exitCode(): number {
    return startRefusals[this.code]
  }
}

export const isRefusalCode = (exitCode: number | null): boolean =>
  Object.values<number | null>(startRefusals).includes(exitCode)

/** One sentence and a code for a refusal; a bug keeps its trace. */
export const exitRefused = (error: unknown): never => {
  if (!(error instanceof StartRefusal)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(error.exitCode)
}
