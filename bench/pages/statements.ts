import { Client } from 'pg'

export interface Statement {
  readonly text: string
  readonly values: readonly unknown[]
  /** The login role that asked. */
  readonly role: string
  ms: number
  /** How many rows came back. */
  rows: number
}

const textOf = (asked: unknown): string => {
  if (typeof asked === 'string') return asked
  return typeof asked === 'object' && asked !== null && 'text' in asked ? String(asked.text) : '?'
}

const valuesOf = (asked: unknown, beside: unknown): readonly unknown[] => {
  if (Array.isArray(beside)) return beside
  const inside = typeof asked === 'object' && asked !== null && 'values' in asked ? asked.values : []
  return Array.isArray(inside) ? inside : []
}

const rowsIn = (result: unknown): number => {
  const rows = typeof result === 'object' && result !== null && 'rows' in result ? result.rows : []
  return Array.isArray(rows) ? rows.length : 0
}

/**
 * Writes down every statement that goes to the database, and how long its answer took as the program sees it, until
 * `stop` is called. In the bench alone: it puts itself between pg and whoever asks.
 */
export const recordStatements = () => {
  const original: unknown = Reflect.get(Client.prototype, 'query')
  if (typeof original !== 'function') throw new Error('pg asks in another way than it did')
  let recorded: Statement[] = []
  const recording = function (this: Client, ...asked: unknown[]): unknown {
    const [text, values] = [textOf(asked[0]), valuesOf(asked[0], asked[1])]
    const statement: Statement = { text, values, role: String(this.user), ms: 0, rows: 0 }
    recorded.push(statement)
    const from = performance.now()
    const answer: unknown = Reflect.apply(original, this, asked)
    if (answer instanceof Promise) {
      const done = (result: unknown) => {
        statement.ms = performance.now() - from
        statement.rows = rowsIn(result)
        return result
      }
      return answer.then(done)
    }
    return answer
  }
  Reflect.set(Client.prototype, 'query', recording)
  return {
    /** Everything since the last time. */
    take: (): readonly Statement[] => {
      const taken = recorded
      recorded = []
      return taken
    },
    stop: (): void => void Reflect.set(Client.prototype, 'query', original),
  }
}

export const isEnter = ({ text }: Statement): boolean => /gate\.(enter|arrive)\(/.test(text)
export const isLog = ({ text }: Statement): boolean => text.startsWith('insert into "access_log"')
export const sumOf = (statements: readonly Statement[]): number =>
  statements.reduce((sum, { ms }) => sum + ms, 0)
