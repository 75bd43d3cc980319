import { applyChange } from '../change.ts'
import { lineId, type SchoolYearName } from '../ids.ts'
import type { Finding } from '../linter/finding.ts'
import { numbersTwice } from '../linter/cells.ts'
import { emptyPlan, type SchoolPlan } from '../plan.ts'
import type { Reading } from './reading.ts'
import { changesOf, originalOf } from './taking-in.ts'

/** A reading as the plan it would be if it were taken in as it was read, for a look before anything is kept. */
export const planOfReading = (reading: Reading, schoolYear: SchoolYearName): SchoolPlan => {
  let made = 0
  const newId = () => lineId(String(++made))
  const empty = emptyPlan(schoolYear)
  return changesOf(empty, { reading, takings: new Map(), newId }).reduce(applyChange, empty)
}

/** Headings of the source with the same number: sections of ours carry none, so that this is seen only here. */
export const numbersTwiceIn = (reading: Reading): readonly Finding[] =>
  numbersTwice(
    reading.blocks.flatMap((block) =>
      block.kind === 'heading' ? [{ section: block.section, words: originalOf(reading, block) }] : [],
    ),
  )
