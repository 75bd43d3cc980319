import {
  contactGuardian,
  holdContact,
  resumeContact,
  talkWithOther,
  talkWithPupil,
} from '../../../src/commands/case/talks.ts'
import type { CaseFacts } from '../../../src/domain/journal/entry-kinds.ts'
import type { MomentText } from '../../../src/domain/journal/facts.ts'
import { Scene, type Someone } from '../scene.ts'
import type { ContactTold, HoldTold, TalkTold } from './told.ts'
import { talkFrom } from './wishes.ts'

/** Talking with the pupil, with home and with others. */
export class VoiceActs extends Scene {
  talk(number: string, told: TalkTold) {
    return this.run(talkWithPupil.write, { number, ...talkFrom(told, this.idsIn(number), this.now) })
  }

  /** Puts the newest talk right. */
  async correctTalk(number: string, reason: string, told: TalkTold) {
    const seq = await this.stage.placeOf(this.who, number, 'pupil-talked')
    return this.run(talkWithPupil.correct, {
      number,
      seq,
      reason,
      ...talkFrom(told, this.idsIn(number), this.now),
    })
  }

  talkWith(
    number: string,
    person: Someone,
    as: CaseFacts['other-talked']['as'],
    told: { readonly statement?: string; readonly at?: MomentText } = {},
  ) {
    const happened = told.at ?? this.now
    const statement = told.statement ?? null
    return this.run(talkWithOther.write, {
      number,
      happened,
      person: { person: this.id(person) },
      as,
      statement,
    })
  }

  contact(number: string, guardian: Someone, told: ContactTold = {}) {
    return this.run(contactGuardian.write, {
      number,
      happened: told.at ?? this.now,
      guardian: this.id(guardian),
      channel: told.channel ?? 'telephone',
      reached: told.reached ?? true,
      invitedToMeeting: told.invited ?? true,
      summary: told.summary ?? null,
      guardianWords: told.words ?? null,
    })
  }

  holdContact(number: string, guardians: readonly Someone[], hold: HoldTold) {
    return this.run(holdContact.write, {
      number,
      happened: this.now,
      guardians: this.ids(guardians),
      consulted: hold.consulted ?? ['child-welfare'],
      until: hold.until,
      reason: hold.reason,
    })
  }

  resumeContact(number: string, guardian: Someone) {
    return this.run(resumeContact.write, { number, happened: this.now, guardian: this.id(guardian) })
  }
}
