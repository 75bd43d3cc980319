import { appendFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext } from '@playwright/test'

/** What browsers ask for in a run, and the sentences that are typed, for the one test that comes last. */
const notes = process.env['VARDE_BROWSER_NOTES']
const folder = join(notes ?? '', 'asked')

interface Asked {
  readonly url: string
  readonly typed: readonly string[]
}

const isSentence = (text: string): boolean => text.length >= 12 && text.trim().includes(' ')

/** Addresses of the identity provider are its own: its page of persons is no page of ours. */
export const remember = (context: BrowserContext, home: string): void => {
  // Nobody looks afterwards where no run is under way.
  if (notes === undefined) return
  mkdirSync(folder, { recursive: true })
  context.on('request', (request) => {
    if (new URL(request.url()).origin !== home) return
    const typed =
      request.method() === 'POST' ? [...new URLSearchParams(request.postData() ?? '').values()] : []
    const line: Asked = { url: request.url(), typed: typed.filter(isSentence) }
    appendFileSync(join(folder, `${process.pid}.jsonl`), `${JSON.stringify(line)}\n`)
  })
}

export const everythingAsked = (): readonly Asked[] =>
  readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line): Asked => JSON.parse(line)),
  )
