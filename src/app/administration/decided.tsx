import type { FamilyChange } from '../../queries/administration/families.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { Form } from '../ui/form.tsx'
import { Row, Section } from '../ui/layout.tsx'
import { TodoList, TodoRow } from '../ui/lists.tsx'
import { sayBond, sayDayText } from './saying.tsx'

export const sayWish = (
  c: AppContext,
  wish: Pick<FamilyChange, 'kind' | 'parentalResponsibility' | 'access' | 'ground'>,
): string => {
  const say = c.var.t.families
  return say.wish([sayBond(c, wish), say.accesses[wish.access], say.grounds[wish.ground]])
}

const sayOutcome = (c: AppContext, { outcome, askedBy, settledBy }: FamilyChange): string => {
  const say = c.var.t.families.outcomes
  return say[outcome ?? 'waits'](askedBy, settledBy ?? '')
}

/** What was decided by hand, newest first, and what waits. */
export const Decided = (props: {
  c: AppContext
  changes: readonly FamilyChange[]
  names: ReadonlyMap<string, string>
}) => {
  const { c, changes, names } = props
  const say = c.var.t.families
  return (
    <Section id="decided" title={say.decided}>
      {changes.length === 0 ? <p class="quiet">{say.decidedNone}</p> : null}
      {changes.length === 0 ? null : (
        <TodoList>
          {changes.map((one) => (
            <TodoRow
              state={{ tone: one.outcome === null ? 'due' : 'quiet', word: sayDayText(c, one.at) }}
              title={names.get(one.relation) ?? ''}
              why={`${sayWish(c, one)}. ${sayOutcome(c, one)}`}
              action={one.outcome === null ? <Settle c={c} change={one} /> : undefined}
            />
          ))}
        </TodoList>
      )}
    </Section>
  )
}

const Settle = ({ c, change }: { c: AppContext; change: FamilyChange }) =>
  change.maySettle || change.mine ? (
    <YesOrNo c={c} to={paths.settleGuardian(change.change)} mine={change.mine} />
  ) : null

/** The two answers of a second person; who asked can only withdraw. */
export const YesOrNo = ({ c, to, mine }: { c: AppContext; to: string; mine: boolean }) => {
  const { t } = c.var
  return (
    <Form action={to} class="inline" {...formWith(c)}>
      <Row>
        {mine ? null : (
          <Button name="answer" value="yes">
            {t.administration.approve}
          </Button>
        )}
        <Button name="answer" value="no" kind="quiet">
          {mine ? t.families.withdraw : t.administration.decline}
        </Button>
      </Row>
    </Form>
  )
}
