import type { FC } from 'hono/jsx'
import { closingGrounds } from '../../domain/journal/facts.ts'
import type { ClosingView } from '../../queries/closing-form.ts'
import type { AppContext } from '../context.ts'
import type { sayErrors, Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { TapLink } from '../ui/actions.tsx'
import { Choices, Tick } from '../ui/choices.tsx'
import { TextArea } from '../ui/field.tsx'
import { Row, Section } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'

export interface ClosingShown {
  readonly c: AppContext
  readonly view: ClosingView
  readonly typed: Typed
  readonly said: ReturnType<typeof sayErrors>
}

/** What stands between the pupil's own word and the end, and the way to it. */
export const Missing: FC<{ shown: ClosingShown }> = ({ shown: { c, view } }) => {
  const { t } = c.var
  const hindrances = view.hindrances['pupil-safe']
  const { number } = view.file.row
  if (hindrances.length === 0)
    return (
      <Heed tone="done">
        <p>{t.closing.safeSays}</p>
      </Heed>
    )
  return (
    <Heed>
      <p>
        <b>
          {t.closing.grounds['pupil-safe']}: {t.closing.whatNow}
        </b>
      </p>
      <ul class="ds-list">
        {hindrances.map((code) => (
          <li>{t.closing.refusals[code]}</li>
        ))}
      </ul>
      <Row>
        <TapLink href={paths.caseAct(number, 'pupil-talk')}>{t.closing.talk}</TapLink>
        <TapLink href={paths.caseAct(number, 'evaluation')}>{t.closing.ask}</TapLink>
      </Row>
    </Heed>
  )
}

const LeftBehind: FC<{ shown: ClosingShown }> = ({ shown: { c, typed, said } }) => {
  const words = c.var.t.closing.left
  return (
    <Section id="left" title={words.heading}>
      <p>{words.say}</p>
      <Tick name="leave" label={words.make} detail={words.makeDetail} checked={typed.one('leave') !== ''} />
      <TextArea
        name="leftWords"
        label={words.words}
        hint={words.wordsHint}
        rows={2}
        maxlength={2000}
        optional={c.var.t.ui.optional}
        value={typed.one('leftWords')}
        error={said.of('leftWords')}
      />
    </Section>
  )
}

export const ClosingFields: FC<{ shown: ClosingShown }> = ({ shown }) => {
  const { c, view, typed, said } = shown
  const { t } = c.var
  const words = t.closing
  const held = view.file.guardians.some(({ heldUntil }) => heldUntil !== null)
  return (
    <>
      <Choices
        name="ground"
        legend={words.ground}
        layout="column"
        value={typed.one('ground')}
        error={said.of('ground')}
        choices={closingGrounds.map((value) => ({
          value,
          label: words.grounds[value],
          detail: words.groundDetails[value],
        }))}
      />
      <TextArea
        name="reason"
        label={words.reason}
        hint={words.reasonHint}
        rows={3}
        maxlength={4000}
        optional={t.ui.optional}
        value={typed.one('reason')}
        error={said.of('reason')}
      />
      {view.ownerKnows ? (
        <p class="small quiet">{words.ownerKnows}</p>
      ) : (
        <Tick
          name="tellOwner"
          label={words.tellOwner}
          detail={words.tellOwnerDetail}
          checked={typed.one('tellOwner') !== ''}
          error={said.of('tellOwner')}
        />
      )}
      {held && (
        <Heed>
          <p>{words.guardiansHeld}</p>
        </Heed>
      )}
      <Tick
        name="guardiansInformed"
        label={words.guardians}
        checked={typed.one('guardiansInformed') !== ''}
      />
      {view.leavesBehind && <LeftBehind shown={shown} />}
    </>
  )
}
