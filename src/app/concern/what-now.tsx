import type { FC } from 'hono/jsx'
import { isOwnerRole } from '../../domain/people/role.ts'
import { isRunning } from '../../domain/rules/obligation.ts'
import type { ConcernFile } from '../../queries/concern/file.ts'
import { stateLine } from '../case/saying.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { todayOf } from '../plan/speaker.ts'
import { LinkButton, TapLink } from '../ui/actions.tsx'
import { Panel, Section } from '../ui/layout.tsx'
import { Lines, StateWord } from '../ui/lists.tsx'
import { Heed, More, Prose, Voice } from '../ui/notices.tsx'
import { sayMomentText } from './told.tsx'

interface Shown {
  readonly c: AppContext
  readonly file: ConcernFile
}

const isOfficer = ({ var: { actor } }: AppContext): boolean =>
  actor.roles.some(({ role }) => isOwnerRole(role))

const OtherWays: FC<Shown> = ({ c, file }) => {
  const { page } = c.var.t.concern
  const { number, compartment } = file.row
  const officer = isOfficer(c)
  const ways: readonly (readonly [Parameters<typeof paths.concernAct>[1], string, boolean])[] = [
    ['ending', page.ending, true],
    [
      'forwarding',
      page.forwarding,
      compartment === 'staff-offence' && !officer && file.state.forwarded !== 'forwarded',
    ],
    ['rerouting', page.rerouting, true],
    ['handing-on', page.handingOn, officer],
    ['conflict', page.conflict, true],
  ]
  return (
    <More summary={page.otherWays}>
      <Lines
        lines={ways
          .filter(([, , open]) => open)
          .map(([act, word]) => <TapLink href={paths.concernAct(number, act)}>{word}</TapLink>)}
      />
    </More>
  )
}

const Ended: FC<Shown> = ({ c, file }) => {
  const { t } = c.var
  const { page } = t.concern
  const { ended } = file.state
  if (ended === null) return null
  const words = (field: string) =>
    file.texts.find((text) => text.entry.kind === 'concern-ended' && text.field === field)?.text ?? null
  const [answer, reason] = [words('pupil-words'), words('reason')]
  return (
    <Panel>
      <p class="title">{page.endedAs[ended.ending]}</p>
      <p class="quiet">{page.endedOn(sayMomentText(c, ended.at))}</p>
      {answer !== null && <Voice words={answer} by={page.answer} />}
      {reason !== null && <Prose text={reason} />}
      {(file.row.cases ?? []).map((one) => (
        <p>
          <TapLink href={paths.case(one.number)}>{t.words.case(one.number)}</TapLink>
        </p>
      ))}
    </Panel>
  )
}

/** Who has it, and the one step. */
export const WhatNow: FC<Shown> = (shown) => {
  const { c, file } = shown
  const { actor, t } = c.var
  const { page } = t.concern
  const { row, state } = file
  if (state.ended !== null) return <Ended {...shown} />
  const holder = row.holder === null ? page.noHolder : page.holder(row.holder)
  const appoints = isOfficer(c) && row.holder_id === null
  // Whoever was appointed takes hold; the office may, but it is no longer its next step.
  const appointed = isOfficer(c) && row.holder_id !== null && row.holder_id !== actor.person
  return (
    <Panel kind="next" labelledby="now-h">
      <h2 class="ds-heading" id="now-h">
        {page.now}
      </h2>
      {row.holder_id !== actor.person && <p>{holder}</p>}
      {file.report?.categories.includes('physical-environment') === true && <p>{page.physical}</p>}
      {!row.leads && row.informed && (
        <>
          <p>{page.nearest}</p>
          <p>
            <TapLink href={paths.concernAct(row.number, 'conflict')}>{page.conflict}</TapLink>
          </p>
        </>
      )}
      {row.leads && (
        <>
          {!actor.trained && (
            <Heed tone="heed">
              <p>{page.training}</p>
            </Heed>
          )}
          {appoints ? (
            <p>
              <LinkButton kind="primary" href={paths.concernAct(row.number, 'handing-on')}>
                {page.appointFirst}
              </LinkButton>
            </p>
          ) : (
            !appointed && <p>{page.takeHoldSay}</p>
          )}
          <p>
            <LinkButton
              kind={appoints || appointed ? 'secondary' : 'primary'}
              href={paths.concernAct(row.number, 'take-hold')}
            >
              {page.takeHold}
            </LinkButton>
          </p>
          <OtherWays {...shown} />
        </>
      )}
    </Panel>
  )
}

/** Since when somebody knew, and what waits: computed now, never read from a cache. */
export const ConcernClock: FC<Shown> = ({ c, file }) => {
  const { page } = c.var.t.concern
  const { clocks, obligations } = file.assessment
  const today = todayOf(c)
  const running = file.state.ended === null ? obligations.filter(isRunning) : []
  return (
    <>
      <Section id="clock" title={page.clock} tight>
        <Lines
          lines={[
            clocks.employeeKnew !== null && (
              <>
                <b>{page.employeeKnew}</b>
                <br />
                <span class="quiet small">{sayMomentText(c, clocks.employeeKnew)}</span>
              </>
            ),
            clocks.principalKnew !== null && (
              <>
                <b>{page.principalKnew}</b>
                <br />
                <span class="quiet small">{sayMomentText(c, clocks.principalKnew)}</span>
              </>
            ),
          ].filter((line) => line !== false)}
        />
        {file.state.readBy === null && <p class="small quiet">{page.notOpened}</p>}
      </Section>
      {running.length > 0 && (
        <Section id="waiting" title={page.waiting} tight>
          <Lines
            lines={running.map((duty) => (
              <>
                {c.var.t.rules.names[duty.rule]}
                <br />
                <span class="small">
                  <StateWord state={stateLine({ c, today }, duty)} />
                </span>
              </>
            ))}
          />
        </Section>
      )}
    </>
  )
}
