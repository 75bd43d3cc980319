import type { Hindrance } from '../../database/records/case/doors.ts'
import { handOn, hindranceFor } from '../../database/records/concern/doors.ts'
import { notify } from '../../database/records/notice.ts'
import { NotPermitted } from '../../domain/access/absence.ts'
import { type AppointmentRefusal, appointmentRefusal } from '../../domain/concern/routing.ts'
import { readKnown } from '../../database/records/concern/whom.ts'
import type { PersonId } from '../../domain/people/ids.ts'
import { isOwnerRole } from '../../domain/people/role.ts'
import { momentOf } from '../case-in-hand.ts'
import { accept, command, refuse } from '../command.ts'
import { concernInHand, writeInConcern } from '../concern-in-hand.ts'
import { passedOn } from './notices.ts'

export interface Appointment {
  readonly number: string
  readonly to: PersonId
}

type Refusal =
  | AppointmentRefusal
  | Exclude<Hindrance, 'training'>
  | 'owner-appoints'
  | 'already-ended'
  | 'holds-it'

/** Where nobody at the school may, the owner appoints: somebody who doesn't answer to the principal there. */
export const appointHolder = command<Appointment, { readonly number: string }, Refusal>(
  'concern.appoint-holder',
  async (scope, { number, to }) => {
    const hand = await concernInHand(scope, number)
    const { row, state } = hand
    if (!scope.actor.fresh) throw new NotPermitted('fresh-sign-in')
    if (!scope.actor.roles.some(({ role }) => isOwnerRole(role))) return refuse('owner-appoints')
    if (state.ended !== null) return refuse('already-ended')
    if (state.holder === to) return refuse('holds-it')
    const places = await readKnown(scope, 'staff', [to])
    const worksAtSchool = places.some(({ school }) => school === row.school_id)
    const wrong = appointmentRefusal({ person: to, worksAtSchool }, state)
    if (wrong !== null) return refuse(wrong)
    const hindrance = await hindranceFor(scope, row.concern_id, to)
    // Missing training never stops the taking hold of a new concern; it shows, and is registered after.
    if (hindrance !== null && hindrance !== 'training') return refuse(hindrance)
    const after = await writeInConcern(scope, hand, [
      {
        kind: 'concern-handed-on',
        happened: momentOf(scope.now),
        actor: scope.actor.person,
        facts: { from: state.holder, to, because: 'appointed-by-owner' },
        words: [],
      },
    ])
    await handOn(scope, row.concern_id, to, 'owner-case-officer')
    await notify(
      scope,
      passedOn({
        concern: row.concern_id,
        seq: after.head.lastSeq,
        kind: 'concern-handed-to-you',
        to: to === scope.actor.person ? [] : [to],
        atOnce: true,
      }),
    )
    return accept({ number })
  },
)
