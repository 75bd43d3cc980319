import type { FC } from 'hono/jsx'
import type { PublishedPlan } from '../../queries/school-plan/published.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { paths } from '../paths.ts'
import { Panel, Section } from '../ui/layout.tsx'

const statsforvalter = 'https://www.statsforvalteren.no/'
/** The emergency line for children and young people. */
const alarm = '116 111'
const ombud = 'https://www.mobbeombudet.no/'

/** How anybody reports, and what comes of it. */
const Reporting: FC<{ t: Texts }> = ({ t }) => {
  const say = t.publicPlan.report
  return (
    <Section id="report" title={say.title}>
      <div class="doors">
        {[say.pupil, say.guardian].map(({ title, text }) => (
          <Panel>
            <h3>{title}</h3>
            <p>{text}</p>
          </Panel>
        ))}
        <Panel>
          <h3>{say.staff.title}</h3>
          <p>{say.staff.text}</p>
          <p>
            <a class="tap" href={paths.report()}>
              {say.staff.link}
            </a>
          </p>
        </Panel>
      </div>
      <p>
        <b>
          {say.urgent} <a href={`tel:${alarm.replaceAll(' ', '')}`}>{alarm}</a>
        </b>
      </p>
    </Section>
  )
}

/** § 10-8: rights and duties, where whoever needs them finds them first. */
const Rights: FC<{ t: Texts; plan: PublishedPlan }> = ({ t, plan }) => {
  const say = t.publicPlan.rights
  const doors = [
    { ...say.statsforvalter, href: statsforvalter },
    { ...say.ombud, href: ombud },
  ]
  return (
    <Section id="rights" title={say.title}>
      <div class="doors">
        {doors.map(({ title, text, link, href }) => (
          <Panel>
            <h3>{title}</h3>
            <p>{text}</p>
            <p>
              <a class="tap" href={href} rel="noreferrer">
                {link}
              </a>
            </p>
          </Panel>
        ))}
      </div>
      <p>
        {say.owner(plan.ownerName, plan.ownerPhone)} {say.told}
      </p>
    </Section>
  )
}

export const Guidance: FC<{ t: Texts; plan: PublishedPlan }> = ({ t, plan }) => {
  const { then } = t.publicPlan
  return (
    <>
      <Reporting t={t} />
      <Section id="then" title={then.title}>
        <ol class="steps prose" role="list">
          {then.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </Section>
      <Rights t={t} plan={plan} />
    </>
  )
}
