import type { FC } from 'hono/jsx'
import { holds } from '../../domain/people/actor.ts'
import type { Today } from '../../queries/today/today.ts'
import { paths } from '../paths.ts'
import { TapLink } from '../ui/actions.tsx'
import { Heed } from '../ui/notices.tsx'
import type { TodaySaying } from './say-line.ts'

/** What stands between this reader and what waits: a sign-in that is too old, training, or that others look on. */
export const Notes: FC<{ say: TodaySaying; view: Today }> = ({ say, view }) => {
  const { t, actor } = say.c.var
  const needs = actor.twoFactor ? 'fresh-sign-in' : 'two-factor'
  const untrained = actor.roles.length > 0 && !actor.trained && !holds(actor, 'it-administrator')
  return (
    <>
      {say.hidden && (
        <Heed tone="info">
          <p>{t.today.namesHidden}</p>
        </Heed>
      )}
      {view.withheld && (
        <Heed tone="info">
          <p>{actor.twoFactor ? t.today.withheld : t.today.withheldTwoFactor}</p>
          <p>
            <TapLink href={paths.stepUp(needs, paths.today())}>{t.today.signInAgain}</TapLink>
          </p>
        </Heed>
      )}
      {untrained && (
        <Heed>
          <p>{t.today.untrained}</p>
        </Heed>
      )}
    </>
  )
}
