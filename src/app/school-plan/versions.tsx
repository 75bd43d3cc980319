import type { FC } from 'hono/jsx'
import { schoolYearOf } from '../../domain/school-plan/ids.ts'
import type { SchoolPlanView } from '../../queries/school-plan/plan.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { AppContext } from '../context.ts'
import { type PlanAddress, paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button, TapLink } from '../ui/actions.tsx'
import { Form } from '../ui/form.tsx'
import { Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'

const todayOf = (c: AppContext): string =>
  c.var.now.toZonedDateTimeISO('Europe/Oslo').toPlainDate().toString()

type Draft = NonNullable<SchoolPlanView['draft']>

/** Frozen plans, the newest first; the newest can be published. */
export const Versions: FC<{ c: AppContext; at: PlanAddress; owner: string; draft: Draft }> = ({
  c,
  at,
  owner,
  draft,
}) => {
  const { t, locale } = c.var
  const words = t.schoolPlan.approval
  const isOfEarlierYear = at.year < schoolYearOf(todayOf(c))
  const inForce = isOfEarlierYear
    ? undefined
    : draft.versions.find(({ publishedAt }) => publishedAt !== null)?.version
  const date = (text: string) => sayFullDate(locale, Temporal.PlainDate.from(text.slice(0, 10)))
  return (
    <Section id="versions" title={t.schoolPlan.parts.versions}>
      {draft.versions.some(({ publishedAt }) => publishedAt !== null) && (
        <p>
          <TapLink href={paths.publicPlan({ owner, school: at.school }, { lang: locale })}>
            {words.everybody}
          </TapLink>
        </p>
      )}
      {draft.versions.length === 0 ? (
        <p class="quiet">{words.none}</p>
      ) : (
        <Lines
          lines={draft.versions.map((version, place) => (
            <div class="row between">
              <div class="stack-s">
                <TapLink href={paths.schoolPlanVersion(at, version.version)}>
                  {words.version(version.version)}
                </TapLink>
                <p class="small quiet">
                  {words.approvedOn(date(version.approvedOn), words.inBody[version.approvedIn])} ·{' '}
                  {version.publishedAt === null
                    ? words.unpublished
                    : words.published(date(version.publishedAt))}
                  {version.withdrawnAt !== null && ` · ${words.withdrawn(date(version.withdrawnAt))}`}
                </p>
              </div>
              {place === 0 && version.publishedAt === null && draft.rights.approves && (
                <Form action={paths.schoolPlanPublish(at)} {...formWith(c)}>
                  <input type="hidden" name="version" value={String(version.version)} />
                  <Button>{words.publish}</Button>
                </Form>
              )}
              {draft.rights.approves &&
                version.publishedAt !== null &&
                version.withdrawnAt === null &&
                version.version !== inForce && (
                  <Form action={paths.schoolPlanPublish(at)} {...formWith(c)}>
                    <input type="hidden" name="version" value={String(version.version)} />
                    <Button kind="secondary" name="what" value="withdraw">
                      {words.withdraw(version.version)}
                    </Button>
                  </Form>
                )}
            </div>
          ))}
        />
      )}
    </Section>
  )
}
