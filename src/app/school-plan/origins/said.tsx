import type { FC } from 'hono/jsx'
import type { BodyKind } from '../../../domain/school-plan/parties.ts'
import type { WrittenIn } from '../../../queries/school-plan/origins.ts'
import { bodyName } from '../../bodies/saying.tsx'
import type { AppContext } from '../../context.ts'
import { paths } from '../../paths.ts'
import { TapLink } from '../../ui/actions.tsx'
import { Voice } from '../../ui/notices.tsx'

interface Said {
  readonly how: keyof AppContext['var']['t']['planOrigins']['said']
  /** Null for those who lead the school. */
  readonly body: { readonly kind: BodyKind; readonly name: string | null } | null
}

/** Who said it and how: a body, never a person. */
export const sayWho = (c: AppContext, { how, body }: Said): string => {
  const words = c.var.t.planOrigins
  return words.said[how](body === null ? words.leaders : bodyName(c, body))
}

export const SaidWords: FC<{
  c: AppContext
  said: Said & { readonly words: string; readonly reason: string | null }
}> = ({ c, said }) => (
  <div class="stack-s">
    <p class="small quiet">{sayWho(c, said)}:</p>
    <Voice words={said.words} />
    {said.reason !== null && <p class="small">{said.reason}</p>}
  </div>
)

/** Where it stands in the plan; to those who write there and where it doesn't yet, the way to write it in. */
export const StandsInPlan: FC<{
  c: AppContext
  school: string
  written: WrittenIn | null
  /** What it is called in addresses, and the year whose plan the reader writes in. */
  origin: string
  writesIn: string | null
}> = ({ c, school, written, origin, writesIn }) => {
  const words = c.var.t.planOrigins
  if (written !== null)
    return written.year !== null && written.section !== null ? (
      <p>
        <TapLink
          href={paths.schoolPlanSection({ school, year: written.year }, written.section, written.line)}
        >
          {words.isWritten}
        </TapLink>
      </p>
    ) : (
      <p class="small quiet">{words.wasWritten}</p>
    )
  return writesIn === null ? null : (
    <p class="no-print">
      <TapLink href={paths.schoolPlanWriteIn({ school, year: writesIn }, origin)}>{words.title}</TapLink>
    </p>
  )
}
