import type { Chain, Step, Within } from '../domain/chain/chain.ts'
import type { Bilingual, Line, LineContent } from '../domain/school-plan/line.ts'
import type { Party, Target } from '../domain/school-plan/parties.ts'
import { isStandard, type Section } from '../domain/school-plan/sections.ts'
import type { Texts } from './catalogue.ts'
import { sayList } from './sentence.ts'

/** Which form of Norwegian a reader is shown. */
export type PlanForm = 'nb' | 'nn'

/** What to show of a text that may lack one form: the words, in which form, and whether it is the wrong one. */
export interface Shown {
  readonly text: string
  readonly form: PlanForm
  readonly isOther: boolean
}

export const inForm = (text: Bilingual, form: PlanForm): Shown | null => {
  const own = text[form]
  if (own !== null && own.trim() !== '') return { text: own, form, isOther: false }
  const other = form === 'nb' ? 'nn' : 'nb'
  const words = text[other]
  return words === null || words.trim() === '' ? null : { text: words, form: other, isOther: true }
}

/** What has a name of its own keeps its capital letter wherever it stands. */
const isNamed = ({ kind }: Party | Target): boolean => kind === 'named' || kind === 'partner'

/** «Kontaktlærer og elevrådet»; but «FAU», «MOT-ansvarlig» and «R-teamet» as they are. */
const withinSentence = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? `${text.slice(0, 1).toLowerCase()}${text.slice(1)}` : text

/** Several in one sentence, the first as it is written alone. */
const together = <One extends Party | Target>(all: readonly One[], say: (one: One) => string, and: string) =>
  sayList(
    all.map((one, at) => (at === 0 || isNamed(one) ? say(one) : withinSentence(say(one)))),
    and,
  )

/** Everything that a plan says, in the reader's words; for the pages, and for the paper. */
export const planSpeech = (t: Texts, form: PlanForm) => {
  const text = (words: Bilingual): string => inForm(words, form)?.text ?? ''

  const party = (who: Party): string => {
    switch (who.kind) {
      case 'role':
        return t.planParties.roles[who.role]
      case 'body':
        return t.planParties.bodies[who.body]
      case 'partner':
        return t.planParties.partners[who.partner]
      case 'named':
        return who.name
    }
  }
  const target = (whom: Target): string => {
    switch (whom.kind) {
      case 'group':
        return t.planParties.targets[whom.group]
      case 'years':
        return t.planParties.years(sayList(whom.years.map(t.planParties.yearIn), t.planParties.and))
      case 'body':
        return t.planParties.bodies[whom.body]
      case 'named':
        return whom.name
    }
  }
  const heading = ({ id, heading: own }: Section): string =>
    own !== null ? text(own) : isStandard(id) ? t.schoolPlan.sections[id] : id
  const within = (time: Within | null): string => {
    if (time === null) return t.chains.noTime
    return time.unit === 'at-once' ? t.chains.atOnce : t.chains.schoolDays(time.count)
  }
  const step = (chain: Chain, { id, words }: Step): string => {
    const standard: Readonly<Record<string, string>> = t.chains.steps[chain.id]
    return words === null ? (standard[id] ?? t.chains.ownStep) : text(words)
  }
  return {
    text,
    heading,
    within,
    step,
    parties: (all: readonly Party[]) => together(all, party, t.planParties.and),
    party,
    targets: (all: readonly Target[]) => together(all, target, t.planParties.and),
    /** The first words of a line, whole. */
    titleOf: ({ content }: Pick<Line, 'content'>): string => text(nameIn(content)),
    nameOf: ({ content }: Pick<Line, 'content'>): string => {
      const name = text(nameIn(content))
      return name.length > 60 ? `${name.slice(0, 57)}…` : name
    },
  }
}
export type PlanSpeaker = ReturnType<typeof planSpeech>

const nameIn = (content: LineContent): Bilingual => {
  switch (content.kind) {
    case 'prose':
    case 'goal':
    case 'duty':
      return content.text
    case 'value':
    case 'factor':
      return content.name
    case 'term':
      return content.term
    case 'activity':
    case 'measure':
      return content.what
  }
}
