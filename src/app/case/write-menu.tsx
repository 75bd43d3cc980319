import type { FC } from 'hono/jsx'
import { byHandKinds } from '../../commands/case/by-hand.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { type CaseAct, paths } from '../paths.ts'
import { Chips } from '../ui/chips.tsx'
import { More } from '../ui/notices.tsx'

/** Most used first. */
const written = [
  'pupil-talk',
  'other-talk',
  'guardian-contact',
  'observation',
  'meeting',
  'immediate-measures',
  'investigation',
  'conclusion',
  'best-interest',
  'seriousness',
  'owner-notice',
  'physical-intervention',
  'child-welfare-report',
  'child-welfare-weighed',
  'pupil-words',
  'note',
] as const satisfies readonly CaseAct[]

/** Everything that can be written, behind one tap; what is registered by hand behind another. */
export const WriteMenu: FC<{ t: Texts; number: string }> = ({ t, number }) => (
  <>
    <More summary={t.acts.menu} print={false}>
      <Chips
        label={t.acts.menu}
        chips={written.map((act) => ({ href: paths.caseAct(number, act), word: t.acts.titles[act] }))}
      />
      <More summary={t.byHand.menu} small={true}>
        <Chips
          label={t.byHand.menu}
          chips={byHandKinds.map((kind) => ({
            href: paths.byHand(number, kind),
            word: t.byHand.kinds[kind].title,
          }))}
        />
      </More>
    </More>
  </>
)

/** What is done with the case itself, rarely. */
export const MoreToDo: FC<{
  t: Texts
  number: string
  planned: boolean
  closed: boolean
  leads: boolean
  sealed: boolean
}> = (props) => {
  const { t, number } = props
  const links = [
    { href: paths.caseChain(number), word: t.chains.caseTitle },
    { href: paths.caseAct(number, 'conflict'), word: t.case.more.conflict },
  ]
  if (props.planned)
    links.unshift({ href: paths.planPrint(number, { for: 'internal' }), word: t.case.more.print })
  if (props.closed) {
    links.push({ href: paths.caseAct(number, 'follow-up'), word: t.case.more.followUp })
    links.push({ href: paths.caseAct(number, 'reopening'), word: t.case.more.reopen })
  } else links.push({ href: paths.caseAct(number, 'closure'), word: t.case.more.close })
  if (props.leads) {
    links.push({ href: paths.caseAct(number, 'hand-over'), word: t.case.more.handOver })
    if (!props.sealed && !props.closed)
      links.push({ href: paths.caseAct(number, 'other-pupil'), word: t.acts.titles['other-pupil'] })
    if (!props.sealed)
      links.push({ href: paths.caseAct(number, 'compartment'), word: t.case.more.compartment })
    links.push({ href: paths.caseAct(number, 'export'), word: t.case.more.export })
  }
  return (
    <More summary={t.case.more.other} small={true} print={false}>
      <ul role="list" class="dates">
        {links.map(({ href, word }) => (
          <li>
            <a href={href}>{word}</a>
          </li>
        ))}
      </ul>
    </More>
  )
}
