import { buildCity } from '../../demo/oslo/build.ts'
import { osloSize } from '../../demo/oslo/city.ts'
import type { Fill } from '../database.ts'
import { benchNow } from './school.ts'

/** A city of 180 schools with the cases of five years, laid down in bulk. */
export const fillOslo: Fill = ({ keys, url }) =>
  buildCity({
    adminUrl: url('admin'),
    keys,
    size: osloSize,
    now: benchNow,
    say: (line) => process.stderr.write(`  ${line}\n`),
  })
