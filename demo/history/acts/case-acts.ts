import type { CaseAct, Happened, OfCase } from '../../../src/commands/case/act.ts'
import { type ByHandKind, registerByHand } from '../../../src/commands/case/by-hand.ts'
import { setImmediateMeasures } from '../../../src/commands/case/immediate.ts'
import { type PhysicalIntervention, recordIntervention } from '../../../src/commands/case/interventions.ts'
import {
  assessBestInterest,
  concludeInvestigation,
  extendInvestigation,
  holdMeeting,
  observe,
  openInvestigation,
  writeNote,
} from '../../../src/commands/case/investigation.ts'
import { assessSeriousness, notifyOwner } from '../../../src/commands/case/seriousness.ts'
import type { Beacon, CaseFacts } from '../../../src/domain/journal/entry-kinds.ts'
import type {
  DateText,
  InvestigationMethod,
  MomentText,
  Place,
  SeriousnessCriterion,
} from '../../../src/domain/journal/facts.ts'
import type { Someone } from '../scene.ts'
import type { Concluded, MeasureAtOnce } from './told.ts'
import { VoiceActs } from './voice-acts.ts'

type InterventionTold = Omit<PhysicalIntervention, 'happened' | 'by' | 'pupil'> & {
  readonly by: Someone
  readonly pupil: Someone
}

/** What is written into a case; `at` is when it happened, where it was written later. */
export class CaseActs extends VoiceActs {
  observe(
    number: string,
    observed: string,
    more: { readonly place?: Place; readonly about?: readonly Someone[]; readonly at?: MomentText } = {},
  ) {
    return this.write(observe, {
      number,
      happened: more.at ?? this.now,
      place: more.place ?? 'break',
      about: this.ids(more.about),
      observed,
    })
  }

  atOnce(number: string, measures: readonly MeasureAtOnce[]) {
    return this.write(setImmediateMeasures, {
      number,
      happened: this.now,
      noneBecause: null,
      measures: measures.map((measure) => ({
        id: null,
        what: measure.what,
        level: measure.level ?? 'adults',
        responsible: this.id(measure.by),
        standIn: this.orNull(measure.standIn),
        from: measure.from ?? this.today,
        to: measure.to,
      })),
    })
  }

  nothingAtOnce(number: string, noneBecause: string) {
    return this.write(setImmediateMeasures, { number, happened: this.now, noneBecause, measures: [] })
  }

  investigate(number: string, methods: readonly InvestigationMethod[], note: string | null = null) {
    return this.write(openInvestigation, { number, happened: this.now, methods, note })
  }

  extend(number: string, until: DateText, reason: string) {
    return this.write(extendInvestigation, { number, happened: this.now, until, reason })
  }

  conclude(number: string, { methods, unsafe, analysis }: Concluded) {
    return this.write(concludeInvestigation, {
      number,
      happened: this.now,
      methods,
      pupilUnsafe: unsafe,
      analysis,
    })
  }

  bestInterest(number: string, pupil: Someone, assessment: string) {
    return this.write(assessBestInterest, { number, happened: this.now, pupil: this.id(pupil), assessment })
  }

  serious(number: string, serious: boolean, reason: string, criteria: readonly SeriousnessCriterion[] = []) {
    const seen = Number.MAX_SAFE_INTEGER
    return this.write(assessSeriousness, { number, happened: this.now, serious, criteria, reason, seen })
  }

  tellOwner(number: string, about: CaseFacts['owner-notified']['about'], reason: string) {
    return this.write(notifyOwner, { number, happened: this.now, about, reason })
  }

  meet(
    number: string,
    present: readonly Someone[],
    minutes: string,
    kind: CaseFacts['meeting']['kind'] = 'cooperation',
  ) {
    return this.write(holdMeeting, {
      number,
      happened: this.now,
      kind,
      present: this.ids(present).map((person) => ({ person })),
      pupilInvited: kind === 'cooperation',
      guardiansInvited: kind === 'cooperation',
      minutes,
      notToBeTold: null,
    })
  }

  note(number: string, note: string, more: { readonly about?: Beacon; readonly at?: MomentText } = {}) {
    const happened = more.at ?? this.now
    return this.write(writeNote, { number, happened, aboutBeacon: more.about ?? null, note })
  }

  byHand<K extends ByHandKind>(
    number: string,
    kind: K,
    facts: CaseFacts[K],
    more: { readonly text?: string; readonly at?: MomentText } = {},
  ) {
    return this.write(registerByHand[kind], {
      number,
      happened: more.at ?? this.now,
      facts,
      text: more.text ?? null,
    })
  }

  intervened(number: string, told: InterventionTold) {
    return this.write(recordIntervention, {
      ...told,
      number,
      happened: this.now,
      by: this.id(told.by),
      pupil: this.id(told.pupil),
    })
  }

  private write<Input extends Happened, Refusal extends string>(
    act: CaseAct<Input, Refusal>,
    input: Input & OfCase,
  ) {
    return this.run(act.write, input)
  }
}
