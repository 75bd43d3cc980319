import type { Pool } from 'pg'

/** By the database's clock on both sides: the demonstration's movable clock has no say here. */
export const beat = async (pool: Pool): Promise<void> => {
  await pool.query(
    `insert into heartbeat (process) values ('worker') on conflict (process) do update set at = now()`,
  )
}

export const beatEvery = 5_000

export type Pulse = { readonly isDatabaseUp: boolean; readonly isWorkerUp: boolean }

export const takePulse = async (pool: Pool): Promise<Pulse> => {
  try {
    const { rows } = await pool.query<{ recent: boolean | null }>(
      `select gate.last_heartbeat('worker') > now() - interval '20 seconds' as recent`,
    )
    return { isDatabaseUp: true, isWorkerUp: rows[0]?.recent === true }
  } catch {
    // What went wrong is for the log of the database, not for whoever asks whether all is well.
    return { isDatabaseUp: false, isWorkerUp: false }
  }
}
