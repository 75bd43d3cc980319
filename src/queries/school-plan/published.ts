import {
  type PublicPlace,
  type PublicVersion,
  type PublishedPlan,
  readPublishedContent,
  readPublishedDocument,
  readPublishedPlan,
} from '../../database/records/school-plan/published.ts'
import type { Shell } from '../../database/scope.ts'
import { NotFound } from '../../domain/access/absence.ts'
import type { SchoolPlan } from '../../domain/school-plan/plan.ts'

export type {
  PublicPlace,
  PublicVersion,
  PublishedPlan,
} from '../../database/records/school-plan/published.ts'

/**
 * What anybody may read, without a session: the only questions that enter no gate. The database answers them with
 * published plans alone, and nothing is logged, since there is nobody to log.
 */
export const publishedPlan = async (
  shell: Shell,
  place: PublicPlace,
  wanted: PublicVersion | null,
): Promise<PublishedPlan> => {
  const plan = await shell.web.transaction().execute((tx) => readPublishedPlan(tx, place, wanted))
  if (plan === null) throw new NotFound()
  return plan
}

export const publishedContent = async (
  shell: Shell,
  place: PublicPlace,
  version: PublicVersion,
): Promise<SchoolPlan> => {
  const plan = await shell.web.transaction().execute((tx) => readPublishedContent(tx, place, version))
  if (plan === null) throw new NotFound()
  return plan
}

/** Null where the worker hasn't made it yet. */
export const publishedDocument = async (
  shell: Shell,
  place: PublicPlace,
  wanted: PublicVersion & { readonly form: 'nb' | 'nn' },
): Promise<Buffer | null> =>
  shell.web.transaction().execute(async (tx) => {
    const document = await readPublishedDocument(tx, place, wanted)
    if (document === null && (await readPublishedPlan(tx, place, wanted)) === null) throw new NotFound()
    return document
  })
