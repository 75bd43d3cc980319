import type { OverviewOrder } from '../../domain/evaluation/overview.ts'

/** The owner's schools: their plans and evaluations in a year. */
export const overview = {
  title: 'Planene på skolene',
  intro:
    'Hvor langt hver skole er kommet med planen for skolemiljøet og evalueringen av den. Ingen saker står her.',
  link: 'Se alle skolene samlet',
  year: 'Skoleår',
  sort: 'Rekkefølge',
  orders: {
    school: 'Etter navn',
    plan: 'Uten plan først',
    late: 'Mest for sent først',
  } satisfies Record<OverviewOrder, string>,
  late: (late: number, all: number) =>
    late === 0
      ? `Ingen av ${all} skoler har en evaluering over fristen.`
      : `${late} av ${all} skoler har en evaluering over fristen.`,
  none: 'Ingen skoler',
  caption: (year: string) => `Planer og evalueringer ${year}`,
  school: 'Skole',
  plan: 'Planen',
  kinds: {
    'leaders-autumn': 'Evaluering, høst',
    'with-pupils': 'Sammen med elevrådet',
    'leaders-spring': 'Evaluering, vår',
    'to-owner': 'Rapport til skoleeieren',
  },
  plans: { none: 'Ikke begynt', draft: 'Utkast', approved: 'Vedtatt', published: 'Publisert' },
  states: {
    done: 'Lagt fram',
    'done-late': 'Lagt fram etter fristen',
    late: 'Fristen er ute',
    begun: 'Begynt, frist',
    ahead: 'Frist',
  },
  answered: (bodies: string) => `Har svart: ${bodies}`,
  silent: (bodies: string) => `Har ikke svart: ${bodies}`,
}
