import { answerProposal } from '../../src/commands/bodies/answering.ts'
import { propose } from '../../src/commands/bodies/council.ts'
import { callMeeting } from '../../src/commands/bodies/meetings.ts'
import { nameMember, setUpBody } from '../../src/commands/bodies/setting-up.ts'
import { followUpDeviation, registerDeviation } from '../../src/commands/deviation.ts'
import type { FollowUp } from '../../src/domain/deviation/deviation.ts'
import type { MemberPart, StandsFor } from '../../src/domain/bodies/body.ts'
import type { Decision } from '../../src/domain/journal/decision.ts'
import { personId, schoolId } from '../../src/domain/people/ids.ts'
import { originKey } from '../../src/domain/school-plan/origin.ts'
import type { BodyKind } from '../../src/domain/school-plan/parties.ts'
import { planComments } from '../../src/queries/bodies/comments.ts'
import { planAt } from '../school-plan/laid-down.ts'
import type { World } from '../world.ts'

export const accepted = <Outcome>(decision: Decision<Outcome, unknown>): Outcome => {
  if (!decision.accepted) throw new Error(String(decision.refusals))
  return decision.outcome
}

/** Sets bodies up and fills them, through the commands, as those who may. */
export const bodiesOf = (world: World) => {
  const requestOf = async (who: string) => ({ token: await world.signIn(who), key: world.newKey() })
  return {
    requestOf,
    setUp: async (who: string, school: 'tarnlia' | 'storvik', kind: BodyKind): Promise<string> => {
      const wish = { school: schoolId(world.population.schools[school]), kind, name: null }
      return accepted(await setUpBody(world.shell, await requestOf(who), wish)).body
    },
    name: async (
      who: string,
      body: string,
      member: { key: string; part?: MemberPart; standsFor: StandsFor; from?: string; to?: string | null },
    ) => {
      const { id, given, family } = world.person(member.key)
      return nameMember(world.shell, await requestOf(who), {
        body,
        person: id,
        name: `${given} ${family}`,
        part: member.part ?? 'member',
        standsFor: member.standsFor,
        from: member.from ?? '2026-08-20',
        to: member.to ?? null,
      })
    },
    meet: async (who: string, body: string, on: string): Promise<string> => {
      const agenda = [{ title: 'Juleaktivitet', paper: 'Hva gjorde vi i fjor?' }]
      const wish = { body, on, at: '12:00', place: 'Kantina', agenda }
      return accepted(await callMeeting(world.shell, await requestOf(who), wish)).meeting
    },
    /** Rektor decides what is done, by Samira and by 10 June 2027. */
    follow: async (deviation: string, seen: number, more: Partial<FollowUp> = {}): Promise<void> => {
      const step: FollowUp = {
        cause: null,
        measure: 'Ny vaktliste',
        responsible: personId(world.person('samira').id),
        due: '2027-06-10',
        state: 'at-work',
        effect: null,
        ...more,
      }
      accepted(await followUpDeviation(world.shell, await requestOf('marit'), { deviation, seen, ...step }))
    },
    register: async (who: string, school: 'tarnlia' | 'storvik', on: string): Promise<string> => {
      const what = 'Ingen voksen var ute i storefri.'
      const wish = {
        school: world.population.schools[school],
        area: 'supervision' as const,
        what,
        place: 'Plassen',
        on,
      }
      return accepted(await registerDeviation(world.shell, await requestOf(who), wish)).deviation
    },
  }
}

/** One of everything at Tårnlia, and the same at the other owner's school. */
export interface LaidDownBodies {
  /** Nora leads the pupil council. */
  readonly body: string
  readonly meeting: string
  readonly class: string
  readonly deviation: string
}

export const laidDownBodies = async (
  world: World,
): Promise<{ readonly here: LaidDownBodies; readonly elsewhere: LaidDownBodies }> => {
  const act = bodiesOf(world)
  const classOf = (classes: readonly { readonly id: string; readonly name: string }[], name: string) =>
    classes.find((one) => one.name === name)?.id ?? ''
  const council = await act.setUp('marit', 'tarnlia', 'pupil-council')
  accepted(await act.name('marit', council, { key: 'nora', part: 'leader', standsFor: 'pupils' }))
  const far = await act.setUp('torbjørg', 'storvik', 'pupil-council')
  const { tarnlia, storvik } = world.population
  return {
    here: {
      body: council,
      meeting: await act.meet('marit', council, '2026-12-16'),
      class: classOf(tarnlia.classes, '8B'),
      deviation: await act.register('marit', 'tarnlia', '2026-12-16'),
    },
    elsewhere: {
      body: far,
      meeting: await act.meet('torbjørg', far, '2026-12-16'),
      class: storvik.classes[0]?.id ?? '',
      deviation: await act.register('torbjørg', 'storvik', '2026-12-16'),
    },
  }
}

/** What a body has proposed and the school said yes to, not written into the plan yet: as addresses name it. */
export const saidYesTo = async (world: World, body: string): Promise<string> => {
  const { requestOf } = bodiesOf(world)
  accepted(
    await propose(world.shell, await requestOf('nora'), {
      body,
      words: 'Åpen hall i midttimen',
      reason: null,
    }),
  )
  const view = await planComments(world.shell, await world.signIn('marit'), planAt)
  const proposal = view.answer.proposals[0]?.id ?? ''
  const answer = { ...planAt, proposal, is: 'accepted' as const, words: 'Ja.' }
  accepted(await answerProposal(world.shell, await requestOf('marit'), answer))
  return originKey({ kind: 'proposal', proposal })
}
