import { setPlanPaper } from '../src/delivery/pdf/typst.ts'
import { paperOf } from '../src/jobs/plan-documents.ts'
import type { Measured } from './clock.ts'
import { demonstrationPlan } from './demonstration-plan.ts'
import { line } from './pages/lines.ts'
import { timed } from './timing.ts'

/** The demonstration school's plan as PDF: the first wants the compiler loaded, each later one has words of its own. */
export const benchPaper = async (): Promise<readonly Measured[]> => {
  const content = demonstrationPlan()
  const times: number[] = []
  let size = 0
  for (let round = 0; round < 6; round++)
    times.push(
      await timed(async () => {
        const paper = paperOf({
          version: 1,
          form: round % 2 === 0 ? 'nb' : 'nn',
          ownerName: `Kommune ${round}`,
          ownerPhone: '22 00 00 00',
          schoolName: `Skole ${round}`,
          approvedOn: '2026-08-20',
          approvedIn: 'school-board',
          content,
        })
        size = setPlanPaper(paper).length
      }),
    )
  const [first = 0, ...later] = times
  return [
    line('plan to PDF, first time', first / 1000, 's', 2),
    line('plan to PDF', Math.min(...later) / 1000, 's', 2),
    line('plan as PDF', size / 1000, 'kB'),
  ]
}
