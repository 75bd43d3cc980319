import type { FC } from 'hono/jsx'
import type { CaseFile, Guardian, TeamMember } from '../../queries/case-file.ts'
import { paths } from '../paths.ts'
import { TapLink } from '../ui/actions.tsx'
import { Section } from '../ui/layout.tsx'
import { type Fact, PlainList } from '../ui/lists.tsx'
import { More } from '../ui/notices.tsx'
import type { Saying } from './saying.ts'

/** The pupil whose case it is, as this reader may name them. */
export const pupilOf = ({ c, file }: { c: Saying['c']; file: CaseFile }) => {
  const { t } = c.var
  const pupil = file.pupils.find((one) => one.part === 'pupil')
  const name = pupil?.name ?? null
  const group = pupil?.class ?? null
  return {
    name: name ?? t.case.hiddenPupil,
    given: pupil?.given ?? null,
    named: name !== null,
    whole: name === null ? t.case.hiddenPupil : group === null ? name : t.case.pupilClass(name, group),
  }
}

const guardianFact = (say: Saying, guardian: Guardian): Fact => {
  const { people } = say.c.var.t.case
  const { kinds } = say.c.var.t.acts.guardian
  const notes = [kinds[guardian.relation.kind]]
  if (guardian.relation.access === 'blocked') notes.push(people.blocked)
  else if (!guardian.mayBeContacted) notes.push(people.unverified)
  if (guardian.heldUntil !== null) notes.push(people.held(say.moment(guardian.heldUntil)))
  return { term: say.name(guardian.relation.guardian), value: `${people.guardian} (${notes.join('. ')})` }
}

const memberFact = (say: Saying, member: TeamMember): Fact => {
  const { t } = say.c.var
  const role = member.roles?.[0]
  const notes = role === undefined ? [] : [t.roles[role]]
  notes.push(member.part === 'responsible' ? t.case.people.responsible : t.case.people.member)
  if (member.breakGlass) notes.push(t.case.people.glass)
  if (member.until !== null) notes.push(t.case.people.until(say.day(member.until)))
  return { term: say.name(member.person), value: notes.join(', ') }
}

const lastWord = (say: Saying): string => {
  const { t } = say.c.var
  const { lastAnswer } = say.file.state
  return lastAnswer === null
    ? t.case.people.neverAsked
    : t.case.people.lastWord(say.day(lastAnswer.at), t.acts.safety[lastAnswer.safe])
}

/** The pupil first, then home, then those who carry the case; other pupils behind one more tap. */
export const People: FC<{ say: Saying }> = ({ say }) => {
  const { file } = say
  const { people } = say.c.var.t.case
  const { number } = file.row
  const others = file.pupils.filter((pupil) => pupil.part !== 'pupil')
  const pupil: Fact = {
    term: pupilOf(say).whole,
    value: (
      <>
        {people.pupil}
        <br />
        {lastWord(say)}
      </>
    ),
  }
  return (
    <Section id="people" title={people.title} tight={true}>
      <PlainList
        facts={[
          pupil,
          ...file.guardians.map((guardian) => guardianFact(say, guardian)),
          ...file.team.map((member) => memberFact(say, member)),
        ]}
      />
      {others.length > 0 && (
        <More summary={people.others(others.length)} small={true}>
          <PlainList
            facts={others.map((other) => ({
              term:
                other.class === null ? say.name(other.person) : `${say.name(other.person)}, ${other.class}`,
              value: other.part === 'pupil' ? '' : people.parts[other.part],
            }))}
          />
        </More>
      )}
      <p class="no-print">
        <TapLink href={paths.caseAct(number, 'guardian-contact')}>{people.contact}</TapLink>
        <br />
        <TapLink href={paths.caseAct(number, 'members')}>{people.team}</TapLink>
      </p>
    </Section>
  )
}
