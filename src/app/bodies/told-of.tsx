import type { FC } from 'hono/jsx'
import type { Telling } from '../../queries/bodies/telling.ts'
import type { AppContext } from '../context.ts'
import { Heed } from '../ui/notices.tsx'
import { ToReport } from './plan/turned.tsx'

/** What was typed stands in its form; here is what in it seems to be about a person, and where that belongs. */
export const ToldOf: FC<{ c: AppContext; telling: Telling | null; words: string }> = ({
  c,
  telling,
  words,
}) => {
  const said = c.var.t.bodies.toldOf
  if (telling === null) return null
  return (
    <Heed tone="stop">
      <p>
        <b>{said[telling.sign](telling.words.join(', '))}</b>
      </p>
      <p>{said.say}</p>
      <p>{said.belongs}</p>
      {c.var.actor.roles.length > 0 ? (
        <ToReport c={c} words={words} />
      ) : (
        <p>{c.var.t.bodies.turned.member}</p>
      )}
    </Heed>
  )
}
