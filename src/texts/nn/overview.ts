import type { overview as nb } from '../nb/overview.ts'
import type { Widen } from '../widen.ts'

export const overview: Widen<typeof nb> = {
  title: 'Planane på skulane',
  intro:
    'Kor langt kvar skule er komen med planen for skulemiljøet og evalueringa av han. Ingen saker står her.',
  link: 'Sjå alle skulane samla',
  year: 'Skuleår',
  sort: 'Rekkjefølgje',
  orders: { school: 'Etter namn', plan: 'Utan plan først', late: 'Mest for seint først' },
  late: (late, all) =>
    late === 0
      ? `Ingen av ${all} skular har ei evaluering over fristen.`
      : `${late} av ${all} skular har ei evaluering over fristen.`,
  none: 'Ingen skular',
  caption: (year) => `Planar og evalueringar ${year}`,
  school: 'Skule',
  plan: 'Planen',
  kinds: {
    'leaders-autumn': 'Evaluering, haust',
    'with-pupils': 'Saman med elevrådet',
    'leaders-spring': 'Evaluering, vår',
    'to-owner': 'Rapport til skuleeigaren',
  },
  plans: { none: 'Ikkje begynt', draft: 'Utkast', approved: 'Vedteken', published: 'Publisert' },
  states: {
    done: 'Lagd fram',
    'done-late': 'Lagd fram etter fristen',
    late: 'Fristen er ute',
    begun: 'Begynt, frist',
    ahead: 'Frist',
  },
  answered: (bodies) => `Har svart: ${bodies}`,
  silent: (bodies) => `Har ikkje svart: ${bodies}`,
}
