import type { exportTexts as nb } from '../nb/export.ts'
import type { Widen } from '../widen.ts'

export const exportTexts: Widen<typeof nb> = {
  usage:
    'Usage: varde export CASE [--key KEY] [--out FILE|-] [--lang nb|nn|en]\n' +
    '  --key  the one-time key from the page of the case; without it you are asked\n' +
    '  --out  a new file, or - for standard output; otherwise a file with a name that says nothing',
  askKey: 'One-time key: ',
  cannotWrite: (path) =>
    path === '' ? 'Cannot write in this folder.' : `Cannot write to ${path}, or it is there already.`,
  refused:
    'The key opens nothing. It is for one case, once, within ten minutes, and a sealed case takes a second person’s yes.',
  written: (path) =>
    `${path === null ? 'The case has been written out.' : `The case is in ${path}.`} The export is logged. Delete the file when it has been used.`,
}
