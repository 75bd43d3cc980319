import { type Family, family } from '../../queries/administration/families.ts'
import type { AppContext } from '../context.ts'
import { paths } from '../paths.ts'
import { ask, renderPage } from '../request.tsx'
import { LinkButton, TapLink } from '../ui/actions.tsx'
import { PageHead, Section } from '../ui/layout.tsx'
import { Table } from '../ui/table.tsx'
import { Decided } from './decided.tsx'
import { Protection } from './protection-forms.tsx'
import { FamilyDone, sayBond, saySource } from './saying.tsx'

/** A pupil's guardians and protection, for those who lead the school and are not of the family. */
export const familyPage = async (c: AppContext) => {
  const found = await ask(c, family, { pupil: c.req.param('pupil') ?? '' })
  return showFamily(c, found)
}

export const showFamily = (c: AppContext, found: Family, status: 200 | 422 = 200) => {
  const say = c.var.t.families
  return renderPage(
    c,
    { title: say.title, current: paths.administration(), status },
    <div class="stack-l">
      <PageHead
        title={found.name}
        above={say.title}
        below={found.protection === 'none' ? found.school : say.protections[found.protection]}
      />
      <FamilyDone c={c} />
      <Section id="guardians" title={say.guardians}>
        {found.guardians.length === 0 ? <p>{say.none}</p> : <Guardians c={c} found={found} />}
        <p>
          <LinkButton href={paths.newGuardian(found.pupil)}>{say.add}</LinkButton>
        </p>
      </Section>
      <Protection c={c} found={found} />
      <Decided c={c} changes={found.changes} names={namesOf(found)} />
    </div>,
  )
}

const namesOf = ({ guardians }: Family): ReadonlyMap<string, string> =>
  new Map(guardians.map(({ relation, name }) => [relation, name]))

const Guardians = ({ c, found }: { c: AppContext; found: Family }) => {
  const say = c.var.t.families
  return (
    <Table
      caption={say.guardians}
      hiddenCaption
      columns={[c.var.t.administration.person, say.kind, say.access, say.ground, say.change]}
      rows={found.guardians.map((one) => ({
        head: one.name,
        cells: [
          sayBond(c, one),
          say.accesses[one.access],
          saySource(c, one),
          one.person === found.self ? (
            ''
          ) : (
            <TapLink href={paths.guardian(found.pupil, one.relation)} hidden={say.changeFor(one.name)}>
              {say.change}
            </TapLink>
          ),
        ],
      }))}
    />
  )
}
