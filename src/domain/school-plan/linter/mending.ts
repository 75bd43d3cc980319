import type { Bilingual, LineContent } from '../line.ts'
import type { SchoolPlan } from '../plan.ts'
import type { Place } from './finding.ts'
import { sentencesOf, textsOf } from './passages.ts'
import { outdated } from './wording.ts'

const cut = (text: string, from: number, to: number, now: string): string =>
  `${text.slice(0, from)}${now}${text.slice(to)}`

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'nb' in value && 'nn' in value

/** The line's content with one outdated word changed for the new one; null where no such word stands there any more. */
export const mendedWord = (plan: SchoolPlan, place: Omit<Place, 'to'>): LineContent | null => {
  const texts = textsOf(plan).filter(({ line }) => line === place.line)
  const found = outdated({ plan, texts, sentences: texts.flatMap(sentencesOf) }).find(({ places }) =>
    places.some(({ cell, form, from }) => cell === place.cell && form === place.form && from === place.from),
  )
  const line = plan.lines.find(({ id }) => id === place.line)
  const [at] = found?.places ?? []
  const now = found?.replacement ?? null
  if (line === undefined || at === undefined || now === null) return null
  const cells = new Map(Object.entries(line.content))
  const value: unknown = cells.get(place.cell)
  if (isBilingual(value) && place.form !== null) {
    const text = value[place.form] ?? ''
    return {
      ...line.content,
      [place.cell]: { ...value, [place.form]: cut(text, at.from, at.to, now) },
    }
  }
  return typeof value === 'string' ? { ...line.content, [place.cell]: cut(value, at.from, at.to, now) } : null
}
