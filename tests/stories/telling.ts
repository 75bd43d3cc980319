import { castOf } from '../../demo/history/cast.ts'
import { Play } from '../../demo/history/play.ts'
import { Stage } from '../../demo/history/stage.ts'
import { openWorld, type World } from '../world.ts'

/** A world of its own in which a story is told. */
export interface Telling {
  readonly world: World
  readonly stage: Stage
  readonly play: Play
  close(): Promise<void>
}

/** @param today the day on which the world was made: roles, training and today's groups go by it */
export const openTelling = async (name: string, today: string): Promise<Telling> => {
  const world = await openWorld({ today })
  const stage = await Stage.open(world.shell, castOf(world.population), world.database.url('admin'))
  return {
    world,
    stage,
    play: new Play(stage, name),
    close: async () => {
      await stage.close()
      await world.close()
    },
  }
}
