import { setTimeout as sleep } from 'node:timers/promises'

/** How long a request has taken, and a way to let it take longer. */
export interface Pace {
  /** Milliseconds of a clock that only goes forward. */
  now(): number
  wait(milliseconds: number): Promise<unknown>
}

export const realPace: Pace = { now: () => performance.now(), wait: (milliseconds) => sleep(milliseconds) }

/** Milliseconds. Looking for what is hidden costs a little more than looking for what is absent; nobody can measure it. */
export const missFloor = 60
