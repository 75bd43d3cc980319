import type { FC } from 'hono/jsx'
import type { CaseOverview } from '../../queries/case-overview.ts'
import { sayList } from '../../texts/sentence.ts'
import { paths } from '../paths.ts'
import { TapLink } from '../ui/actions.tsx'
import { Section } from '../ui/layout.tsx'
import { Lines } from '../ui/lists.tsx'
import { More } from '../ui/notices.tsx'
import type { Saying } from './saying.ts'

/** Those who only see their own measure. */
const carriers = (say: Saying, view: CaseOverview): readonly string[] => {
  const team = new Set<string>(view.file.team.map(({ person }) => person))
  const outside = view.measures
    .flatMap(({ measure }) => [measure.responsible, measure.standIn])
    .flatMap((who) => (who !== undefined && 'person' in who && !team.has(who.person) ? [who.person] : []))
  return [...new Set(outside)].map(say.name)
}

const WhoElse: FC<{ say: Saying }> = ({ say }) => {
  const { access } = say.c.var.t.case
  const { compartment } = say.file.row
  const { seriousness } = say.file.state
  return (
    <>
      {compartment === 'ordinary' && <p class="small quiet">{access.leaders}</p>}
      {compartment === 'ordinary' && seriousness?.serious === true && (
        <p class="small quiet">{access.owner}</p>
      )}
      {compartment === 'leader-offence' && <p class="small quiet">{access.sealed}</p>}
    </>
  )
}

/** Who may see it and why, and who has: as far as the log is this reader's to read. */
export const AccessSummary: FC<{ say: Saying; view: CaseOverview }> = ({ say, view }) => {
  const { t, actor } = say.c.var
  const { access } = t.case
  const { file } = view
  const others = file.team
    .filter(({ person }) => person !== actor.person)
    .map(({ person }) => say.name(person))
  const team = others.length < file.team.length ? [access.you, ...others] : others
  const slips = carriers(say, view)
  const readers = (file.row.readers ?? []).slice(0, 8)
  return (
    <Section id="access" title={t.words.whoCanSee} tight={true} print={false}>
      <p>{access.see(sayList(team, t.entries.and))}</p>
      {slips.length > 0 && <p class="small quiet">{access.carriers(sayList(slips, t.entries.and))}</p>}
      <WhoElse say={say} />
      <More summary={t.words.whoHasSeen} small={true}>
        {readers.length === 0 ? (
          <p class="quiet">{access.none}</p>
        ) : (
          <Lines
            lines={readers.map(({ person, name, times, last }) =>
              access.reader(
                person === actor.person ? access.you : (name ?? t.entries.somebody),
                say.instant(last),
                times,
              ),
            )}
          />
        )}
        <p>
          <TapLink href={paths.caseAct(file.row.number, 'readings')}>{access.all}</TapLink>
        </p>
      </More>
    </Section>
  )
}
