import { openApplication, visitor } from './application.ts'
import type { Changes, Fields } from './page-read.ts'
import type { Locale } from '../src/texts/locale.ts'
import type { World } from './world.ts'

export { changed, fieldsOf } from './page-read.ts'

/** The whole application over a world, by sessions that the test holds itself. */
export const openApp = (world: World) => {
  const { request, close } = openApplication(world)
  return {
    get: (token: string, path: string, locale: Locale = 'nb') =>
      visitor(request, token).get(path, { 'accept-language': locale }),
    send: (token: string, path: string, fields: Fields) => visitor(request, token).send(path, fields),
    fill: (token: string, path: string, changes: Changes) => visitor(request, token).fill(path, changes),
    close,
  }
}
