import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export type Account = { readonly uid: number; readonly gid: number }

/** PostgreSQL refuses to run as root, and wants its user in passwd: then it runs as nobody. */
export const serverAccount = (): Account | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const fields = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody')
  const uid = Number(fields?.[2])
  const gid = Number(fields?.[3])
  if (!(uid > 0 && gid > 0)) {
    throw new Error('PostgreSQL cannot run as root, and this machine has no user called nobody.')
  }
  return { uid, gid }
}

/** Asked of the kernel, as that user: no reading of permission bits finds every way a folder may be closed. */
export const canEnter = (account: Account | undefined, folder: string): boolean =>
  spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
