import { afterAll, beforeAll, expect, test } from 'vitest'
import { inScope } from '../src/database/scope.ts'
import { openWorld, type World } from './world.ts'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('everybody of the stories is at work, with the role that the story says', async () => {
  const actor = await inScope(world.shell, await world.signIn('marit'), async (scope) => scope.actor)
  expect(actor).toMatchObject({ name: 'Marit Aasen', place: 'Tårnlia skole', trained: true, twoFactor: true })
  expect(actor.roles.map((held) => held.role)).toEqual(['principal'])
})

test('the substitute on the third day is not trained', async () => {
  const actor = await inScope(world.shell, await world.signIn('vilde'), async (scope) => scope.actor)
  expect(actor.trained).toBe(false)
})

test('the clock is where the test put it, and roles go by it', async () => {
  await world.moveTo('2026-12-17T10:20')
  const now = await inScope(world.shell, await world.signIn('samira'), async (scope) => scope.now)
  expect(now.toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString({ smallestUnit: 'minute' })).toBe(
    '2026-12-17T10:20',
  )
})
