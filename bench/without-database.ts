import { benchClock, type Measured } from './clock.ts'
import { benchPaper } from './paper.ts'
import { benchScripts } from './scripts.ts'
import { benchWord } from './word.ts'
import { benchYear } from './year.ts'

/** What is measured without a server. */
export const withoutDatabase = ['clock', 'scripts', 'word', 'paper', 'year'] as const
type Part = (typeof withoutDatabase)[number]

export const benchWithoutDatabase = async (wants: (part: Part) => boolean): Promise<readonly Measured[]> => [
  ...(wants('clock') ? benchClock() : []),
  ...(wants('scripts') ? benchScripts() : []),
  ...(wants('word') ? await benchWord() : []),
  ...(wants('year') ? await benchYear() : []),
  ...(wants('paper') ? await benchPaper() : []),
]
