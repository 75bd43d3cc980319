import type { AppContext } from './context.ts'

/** One address and one intention. The table of all of them is routes.ts; a test goes through route × role. */
export interface Route {
  readonly method: 'get' | 'post'
  readonly path: string
  /** A code for tests and logs: addresses with numbers never stand in a log. */
  readonly name: string
  readonly who: 'anyone' | 'signed-in'
  /** Its form may carry a file. */
  readonly takesFile?: true
  readonly handle: (c: AppContext) => Response | Promise<Response>
}
