import { randomUUIDv7 } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { openDatabase } from '../database/connection.ts'
import { inExport, logExport } from '../database/records/export.ts'
import { Vault } from '../database/vault.ts'
import { readCaseFile, writeCaseFile } from '../delivery/case-file/read.ts'
import { KeyStore } from '../delivery/keys.ts'
import { textsFor } from '../texts/catalogue.ts'
import { openDatabasePlace } from './database-place.ts'
import { composeCaseFile } from './exporting/compose.ts'
import { readOptions } from './exporting/options.ts'
import { openTarget } from './exporting/target.ts'

interface Place {
  /** Of the login role varde_export. */
  readonly url: string
  readonly vault: Vault
}

/**
 * The case as `varde-case/1`, by a key that its page has given: once, within ten minutes, with the rights of whoever
 * asked for it, and logged before it is handed out. Null where the key opens nothing, or another case.
 */
export const exportCase = async (
  { url, vault }: Place,
  wish: { readonly number: string; readonly key: string },
): Promise<string | null> => {
  const db = openDatabase(url, 1)
  try {
    return await inExport(db, wish.key, async (exporting) => {
      const { row, file } = await composeCaseFile(exporting, wish.number, vault)
      const text = writeCaseFile(file)
      const read = readCaseFile(text)
      if (!read.ok) throw new Error('the case does not fit its own format', { cause: read })
      await logExport(exporting, row, randomUUIDv7)
      return text
    })
  } finally {
    await db.destroy()
  }
}

const written = 0
const refused = 1
const notUnderstood = 2

/** `varde export CASE`: 0 written, 1 refused, 2 not understood or nowhere to write. */
export const run = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args)
  const { export: say } = textsFor(options?.locale ?? 'nb')
  if (options === null) {
    process.stderr.write(`${say.usage}\n`)
    return notUnderstood
  }
  const key = options.key ?? (await askFor(say.askKey))
  const target = openTarget(options.out)
  if (target === null) {
    process.stderr.write(`${say.cannotWrite(options.out ?? '')}\n`)
    return notUnderstood
  }
  const place = await openDatabasePlace(process.env)
  try {
    const vault = new Vault(new KeyStore(place.keyFile).keyring)
    const text = await exportCase({ url: place.url('varde_export'), vault }, { number: options.number, key })
    if (text === null) {
      process.stderr.write(`${say.refused}\n`)
      return refused
    }
    target.write(text)
    process.stderr.write(`${say.written(target.name)}\n`)
    return written
  } finally {
    target.close()
    await place.close()
  }
}

const askFor = async (question: string): Promise<string> => {
  const lines = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return (await lines.question(question)).trim()
  } finally {
    lines.close()
  }
}
