import { inJob } from '../database/records/jobs/clock.ts'
import {
  keepDocument,
  type MissingDocument,
  nextMissingDocument,
} from '../database/records/jobs/plan-documents.ts'
import type { PlanPaper } from '../delivery/pdf/plan-paper.ts'
import { setPlanPaper } from '../delivery/pdf/typst.ts'
import { sayFullDate } from '../texts/dates.ts'
import { textsFor } from '../texts/catalogue.ts'
import { planOnPaper } from '../texts/plan-paper.ts'
import type { JobShell } from './escalate.ts'

/**
 * Every published plan as PDF, in both forms of Norwegian. Each is asked for, made and kept by itself: one that fails
 * stops no other, and what a killed worker didn't finish is missing still, so the next one makes it.
 */
export const makePlanDocuments = async (shell: JobShell): Promise<void> => {
  const failed: string[] = []
  let lastFailure: unknown
  for (;;) {
    const next = await inJob(shell.jobs, shell.newId, ({ tx }) => nextMissingDocument(tx, failed))
    if (next === null) break
    try {
      const pdf = setPlanPaper(paperOf(next))
      await inJob(shell.jobs, shell.newId, ({ tx }) => keepDocument(tx, next, pdf))
    } catch (error) {
      // Told below, when the others have been made.
      failed.push(`${next.plan} ${next.version} ${next.form}`)
      lastFailure = error
    }
  }
  if (failed.length > 0) throw lastFailure
}

/** What stands on the paper: the same as on the public page. */
export const paperOf = (document: Omit<MissingDocument, 'owner' | 'plan'>): PlanPaper => {
  const { form, schoolName, content, version } = document
  const t = textsFor(form)
  const say = t.publicPlan
  const on = Temporal.PlainDate.from(document.approvedOn)
  const date = sayFullDate(form, on)
  const body = say.bodies[document.approvedIn]
  const { then, rights } = say
  return {
    lang: form,
    title: say.title(schoolName),
    school: schoolName,
    date: { year: on.year, month: on.month, day: on.day },
    intro: say.intro(schoolName, content.schoolYear, date, body),
    foot: say.foot(version, date),
    page: say.pdf.page('{at}', '{of}'),
    contents: say.contents,
    columns: [say.columns.what, say.columns.who, say.columns.whom, say.columns.when],
    undecided: say.undecided,
    first: [
      {
        heading: say.report.title,
        parts: [say.report.pupil, say.report.guardian, say.report.staff].map(({ title, text }) => ({
          title,
          text,
        })),
        after: `${say.report.urgent} 116 111.`,
      },
      {
        heading: then.title,
        parts: then.steps.map((text, at) => ({ title: `${at + 1}.`, text })),
        after: '',
      },
      {
        heading: rights.title,
        parts: [rights.statsforvalter, rights.ombud].map(({ title, text }) => ({ title, text })),
        after: `${rights.owner(document.ownerName, document.ownerPhone)} ${rights.told}`,
      },
    ],
    sections: planOnPaper(t, form, content).map(({ heading, blocks }) => ({
      heading,
      blocks: blocks.map((block) =>
        block.kind === 'chain'
          ? {
              ...block,
              steps: block.steps.map(({ what, who, within }) => ({
                what,
                detail: [who, within === null ? null : say.within(within)]
                  .filter((one) => one !== null)
                  .join('. '),
              })),
            }
          : block,
      ),
    })),
  }
}
