import type { planEditing as nb } from '../nb/plan-editing.ts'
import type { Widen } from '../widen.ts'

/** Writing in the school's plan: its sections, who writes, the school's choices, what was changed, the owner's template. */
export const planEditing: Widen<typeof nb> = {
  link: 'Rediger planen',
  typing: {
    saving: 'Lagrar …',
    saved: (time) => `Lagra ${time}.`,
    notSaved: (why) => `Ikkje lagra enno. ${why}`,
    failed: 'Ikkje lagra enno. Trykk «Lagre linja» for å sjå kvifor.',
  },
  sections: {
    title: 'Delar og rekkjefølgje',
    intro: 'Flytt delar og linjer opp eller ned. Overskrifter endrar du ved sida av delen.',
    add: 'Ny del',
    back: 'Til planen',
    change: 'Endre delen',
    showLines: (count) => (count === 1 ? 'Vis 1 linje' : `Vis ${count} linjer`),
    moves: { up: 'Opp', down: 'Ned' },
    newTitle: 'Ny del av planen',
    oneTitle: 'Endre delen',
    heading: { nb: 'Overskrift på bokmål', nn: 'Overskrift på nynorsk' },
    standard: (heading) => `Står feltet tomt, heiter delen «${heading}».`,
    after: 'Kvar skal delen stå? Etter:',
    first: 'Aller først',
    lock: 'Lås delen for skulane',
    lockDetail: 'Skulane kan leggje til eigne linjer, men ikkje endre overskrifta eller ta delen ut.',
    save: 'Lagre delen',
    remove: 'Ta delen ut av planen',
    notEmpty: 'Delen har linjer. Flytt dei eller ta dei ut først, så kan delen takast ut.',
    meanwhile: 'Nokon har endra denne delen medan du skreiv. Ingenting er overskrive.',
    gone: 'Delen er teken ut av planen medan du skreiv.',
    toList: 'Til delar og rekkjefølgje',
  },
  lines: {
    place: 'Flytt linja',
    to: 'Flytt til delen',
    move: 'Flytt',
    order: 'Endre rekkjefølgja i delen',
    lockSay: 'Ei låst linje kan skulane ikkje endre.',
    lock: 'Lås linja for skulane',
    unlock: 'Lås opp linja',
  },
}
