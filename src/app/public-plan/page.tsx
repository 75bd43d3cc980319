import type { FC } from 'hono/jsx'
import type { PublicPlace, PublishedPlan } from '../../queries/school-plan/published.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { sayFullDate } from '../../texts/dates.ts'
import type { Locale } from '../../texts/locale.ts'
import { linesOnPaper, type PaperSection, searchPaper } from '../../texts/plan-paper.ts'
import type { PlanForm } from '../../texts/plan-speech.ts'
import { type PublicAddress, paths } from '../paths.ts'
import { Button } from '../ui/actions.tsx'
import { TextField } from '../ui/field.tsx'
import { Section } from '../ui/layout.tsx'
import { Heed } from '../ui/notices.tsx'
import { PublicPage } from './frame.tsx'
import { Guidance } from './guidance.tsx'
import { Sections } from './page-parts.tsx'

/** One published plan, as somebody reads it who isn't signed in. */
export interface PublicReading {
  readonly t: Texts
  readonly locale: Locale
  readonly form: PlanForm
  readonly place: PublicPlace
  readonly plan: PublishedPlan
  readonly sections: readonly PaperSection[]
  /** What was searched for; empty where nothing was. */
  readonly asked: string
  readonly demonstration: boolean
}

const addressOf = ({ place, plan }: PublicReading): PublicAddress =>
  plan.isLatest ? place : { ...place, year: plan.year, version: plan.version }

const dateOf = ({ locale, plan }: PublicReading): string =>
  sayFullDate(locale, Temporal.PlainDate.from(plan.approvedOn))

export const PublicPlan: FC<{ reading: PublicReading }> = ({ reading }) => {
  const { t, locale, plan, asked } = reading
  const say = t.publicPlan
  const at = addressOf(reading)
  return (
    <PublicPage
      title={say.title(plan.schoolName)}
      t={t}
      locale={locale}
      school={plan.schoolName}
      inLanguage={(lang) => paths.publicPlan(at, { lang, q: asked })}
      demonstration={reading.demonstration}
      foot={say.foot(plan.version, dateOf(reading))}
    >
      {asked === '' ? <Whole reading={reading} /> : <Found reading={reading} />}
    </PublicPage>
  )
}

const Whole: FC<{ reading: PublicReading }> = ({ reading }) => {
  const { t, locale, plan, place, sections } = reading
  const say = t.publicPlan
  return (
    <>
      <header class="stack">
        <h1>{say.heading}</h1>
        {!plan.isLatest && (
          <Heed tone="info">
            <p>
              {say.notLatest(plan.year, plan.version)}{' '}
              <a href={paths.publicPlan(place, { lang: locale })}>{say.toLatest}</a>
            </p>
          </Heed>
        )}
        <p class="lead prose">
          {say.intro(plan.schoolName, plan.year, dateOf(reading), say.bodies[plan.approvedIn])}
        </p>
        <Document reading={reading} />
      </header>
      <Guidance t={t} plan={plan} />
      <Search reading={reading} />
      <nav class="stack no-print" aria-labelledby="contents-h">
        <h2 id="contents-h" class="ds-heading">
          {say.contents}
        </h2>
        <ol role="list" class="contents">
          {sections.map(({ id, heading }) => (
            <li>
              <a class="tap" href={`#${id}`}>
                {heading}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <Sections showing={{ t, locale, placeOf: null }} sections={sections} />
      <Earlier reading={reading} />
    </>
  )
}

const Document: FC<{ reading: PublicReading }> = ({ reading }) => {
  const { t, plan, place, form } = reading
  const say = t.publicPlan.pdf
  return (
    <p class="no-print">
      {plan.forms.includes(form) ? (
        <a
          class="tap"
          href={paths.publicDocument({ ...place, year: plan.year, version: plan.version }, form)}
          type="application/pdf"
        >
          {say.get}
        </a>
      ) : (
        <span class="quiet" id="pdf-waits">
          {say.waits}
        </span>
      )}
    </p>
  )
}

const Search: FC<{ reading: PublicReading }> = ({ reading }) => {
  const { t, locale, asked } = reading
  const say = t.publicPlan.search
  return (
    <search class="no-print">
      <form action={paths.publicPlan(addressOf(reading))} class="form">
        <input type="hidden" name="lang" value={locale} />
        <TextField name="q" label={say.label} type="search" value={asked} maxlength={100} />
        <Button>{say.button}</Button>
      </form>
    </search>
  )
}

const Found: FC<{ reading: PublicReading }> = ({ reading }) => {
  const { t, locale, asked, sections } = reading
  const say = t.publicPlan.search
  const found = searchPaper(sections, asked)
  const count = linesOnPaper(found)
  const whole = paths.publicPlan(addressOf(reading), { lang: locale })
  return (
    <>
      <header class="stack">
        <h1>{count === 0 ? say.none(asked) : say.found(count, asked)}</h1>
        <p>
          <a class="tap" href={whole}>
            {say.whole}
          </a>
        </p>
      </header>
      <Search reading={reading} />
      <Sections showing={{ t, locale, placeOf: (id) => `${whole}#${id}` }} sections={found} />
    </>
  )
}

const Earlier: FC<{ reading: PublicReading }> = ({ reading }) => {
  const { t, locale, plan, place } = reading
  const say = t.publicPlan.versions
  const others = plan.versions.filter(({ year, version }) => year !== plan.year || version !== plan.version)
  return (
    <Section id="versions" title={say.title} print={false}>
      {others.length === 0 ? (
        <p class="quiet">{say.none}</p>
      ) : (
        <ul role="list">
          {others.map(({ year, version, on }) => (
            <li>
              <a class="tap" href={paths.publicPlan({ ...place, year, version }, { lang: locale })}>
                {say.line(year, version, sayFullDate(locale, Temporal.PlainDate.from(on)))}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        <a
          class="tap"
          href={paths.publicPlan({ ...place, year: plan.year, version: plan.version }, { lang: locale })}
        >
          {say.lasting}
        </a>
      </p>
    </Section>
  )
}
