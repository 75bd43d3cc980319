import type { Family } from '../../queries/administration/families.ts'
import { isStricter, protections } from '../../domain/people/protection.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { formWith } from '../request.tsx'
import { Button } from '../ui/actions.tsx'
import { ManyChoices } from '../ui/choices.tsx'
import { DateField, SelectField } from '../ui/field.tsx'
import { Form } from '../ui/form.tsx'
import { Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { More } from '../ui/notices.tsx'
import { sayDayText } from './saying.tsx'

type Props = { readonly c: AppContext; readonly found: Family }

/** Closing is one person's and at once; each form that opens says that it takes two. */
export const Protection = ({ c, found }: Props) => {
  const say = c.var.t.families
  const others = found.named.filter(({ person }) => person !== found.self)
  return (
    <Section id="protection" title={say.protection}>
      <p class="quiet small prose">{say.protectionIntro}</p>
      {found.protection === 'none' ? (
        <More summary={say.protect}>
          <Protect c={c} found={found} />
        </More>
      ) : (
        <>
          <p>
            <b>{say.named}</b>
          </p>
          <Lines
            lines={[
              say.you,
              ...others.map(({ name, until }) =>
                until === null ? name : say.namedUntil(name, sayDayText(c, until)),
              ),
            ]}
          />
          <More summary={say.keep}>
            <Narrow c={c} found={found} />
          </More>
          {found.isPrincipal ? (
            <>
              <More summary={say.name}>
                <NameOne c={c} found={found} />
              </More>
              <More summary={say.lower}>
                <Lower c={c} found={found} />
              </More>
            </>
          ) : null}
        </>
      )}
    </Section>
  )
}

const levels = ({ c, found }: Props, which: (level: Family['protection']) => boolean) =>
  protections
    .filter((level) => which(level) && level !== found.protection)
    .map((level) => ({ value: level, label: c.var.t.families.protections[level] }))

const Protect = ({ c, found }: Props) => {
  const say = c.var.t.families
  return (
    <Form action={paths.protect(found.pupil)} class="form narrow" {...formWith(c)}>
      <p class="quiet small prose">{say.protectIntro}</p>
      <SelectField
        name="protection"
        label={say.level}
        options={levels({ c, found }, (level) => level !== 'none')}
        blank={c.var.t.ui.choose}
      />
      <ManyChoices
        name="named"
        legend={say.who}
        hint={say.whoHint}
        layout="column"
        choices={found.staff.map(({ person, name }) => ({ value: person, label: name }))}
        values={[]}
      />
      <Button type="submit">{say.protect}</Button>
    </Form>
  )
}

const Narrow = ({ c, found }: Props) => {
  const say = c.var.t.families
  const stricter = levels({ c, found }, (level) => isStricter(level, found.protection))
  const others = found.named.filter(({ person }) => person !== found.self)
  return (
    <Form action={paths.protect(found.pupil)} class="form narrow" {...formWith(c)}>
      {stricter.length === 0 ? (
        <input type="hidden" name="protection" value={found.protection} />
      ) : (
        <SelectField
          name="protection"
          label={say.level}
          options={[{ value: found.protection, label: say.protections[found.protection] }, ...stricter]}
          value={found.protection}
        />
      )}
      <ManyChoices
        name="named"
        id="keep"
        legend={say.keep}
        hint={say.keepHint}
        layout="column"
        choices={others.map(({ person, name }) => ({ value: person, label: name }))}
        values={others.map(({ person }) => person)}
      />
      <Button type="submit">{say.narrow}</Button>
    </Form>
  )
}

const NameOne = ({ c, found }: Props) => {
  const say = c.var.t.families
  return (
    <Form action={paths.naming(found.pupil)} class="form narrow" {...formWith(c)}>
      <p class="quiet small prose">{say.nameIntro}</p>
      <SelectField
        name="person"
        label={say.nameWho}
        options={found.staff.map(({ person, name }) => ({ value: person, label: name }))}
        blank={c.var.t.ui.choose}
      />
      <DateField name="until" label={say.nameUntil} hint={say.nameUntilHint} />
      <Button type="submit">{say.ask}</Button>
    </Form>
  )
}

const Lower = ({ c, found }: Props) => {
  const say = c.var.t.families
  return (
    <Form action={paths.naming(found.pupil)} class="form narrow" {...formWith(c)}>
      <p class="quiet small prose">{say.lowerIntro}</p>
      <SelectField
        name="protection"
        label={say.lowerTo}
        options={levels({ c, found }, (level) => isStricter(found.protection, level))}
        blank={c.var.t.ui.choose}
      />
      <Button type="submit">{say.ask}</Button>
    </Form>
  )
}
