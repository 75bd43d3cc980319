import { describe, expect, it } from 'vitest'
import { lineId, schoolYearName } from '../ids.ts'
import type { Line, LineContent } from '../line.ts'
import { emptyPlan, type SchoolPlan } from '../plan.ts'
import type { Section } from '../sections.ts'
import { type FindingCode, findings } from './finding.ts'
import { lint } from './lint.ts'

const year = schoolYearName('2026-27')
if (year === null) throw new Error('no school year')

const section = (id: string, position: number, heading: string | null = null): Section => ({
  id,
  heading: heading === null ? null : { nb: heading, nn: null },
  position,
  locked: false,
})
const line = (at: number, content: LineContent, where = 'duty-to-act'): Line => ({
  id: lineId(`line-${at}`),
  section: where,
  position: at,
  template: null,
  locked: false,
  content,
})
const plan = (...contents: readonly (string | LineContent)[]): SchoolPlan => ({
  ...emptyPlan(year),
  sections: [section('duty-to-act', 1)],
  lines: contents.map((content, at) =>
    line(at, typeof content === 'string' ? { kind: 'prose', text: { nb: content, nn: null } } : content),
  ),
})
const found = (read: SchoolPlan): readonly FindingCode[] => lint(read).map(({ code }) => code)
const activity = (over: Partial<Extract<LineContent, { kind: 'activity' }>>): LineContent => ({
  kind: 'activity',
  what: { nb: 'Klassemøte', nn: null },
  purpose: 'prevention',
  level: 'groups',
  responsible: [{ kind: 'role', role: 'contact-teacher' }],
  targets: [],
  timing: { text: 'november', when: { parts: [] } },
  documentedIn: null,
  reason: null,
  factors: [],
  ...over,
})

/** A sentence that the linter objects to, and one that says it as it should be said. */
const twins: readonly [FindingCode, string, string][] = [
  [
    'evaluation-missing',
    'Aktivitetsplanen evalueres alltid sammen med eleven.',
    'Skolemiljøarbeidet evalueres hvert år sammen med elevrådet.',
  ],
  ['plan-called-decision', 'Skriftlig vedtak fattes snarest mulig.', 'Planen skrives snarest mulig.'],
  ['outdated-term', 'Saken sendes Fylkesmannen.', 'Saken sendes Statsforvalteren.'],
  [
    'outdated-law',
    'Etter opplæringsloven § 9 A-4 skal skolen undersøke.',
    'Etter § 12-4 skal skolen undersøke.',
  ],
  [
    'owner-only-for-staff',
    'Dersom en ansatt har krenket en elev, varsler rektor skoleeier.',
    'Rektor varsler skoleeier i alvorlige saker, og når en ansatt kan ha krenket en elev.',
  ],
  [
    'owner-told-missing',
    'Rektor følger opp.',
    'Rektor varsler skoleeier i alvorlige saker, og når en ansatt kan ha krenket en elev.',
  ],
  ['time-limits-missing', 'Rektor får vite det.', 'Rektor får vite det samme dag.'],
  [
    'training-untold',
    'Alle følger med.',
    'Ledelsen informerer om aktivitetsplikten ved skolestart, og nyansatte får opplæring før de får tilgang.',
  ],
  [
    'leadership-offence-missing',
    'Rektor følger opp de ansatte.',
    'Gjelder det noen i ledelsen, varsles skoleeier direkte.',
  ],
  [
    'physical-intervention-missing',
    'Alle griper inn.',
    'Fysiske inngrep skrives ned, og de foresatte får vite det (§ 13-5).',
  ],
  [
    'notes-in-shared-notebook',
    'Hvert trinn har en passordbeskyttet OneNote med notater om elever.',
    'Notater om elever føres i elevens sak.',
  ],
  [
    'plan-only-after-investigation',
    'Dersom undersøkelsene viser at en elev ikke har det trygt, lages det en plan.',
    'Eleven sier at det ikke er trygt: da lages det en plan.',
  ],
  [
    'monitoring-as-best-one-can',
    'Ansatte skal etter beste evne undersøke elevmiljøet daglig.',
    'Alle ansatte følger med hver dag.',
  ],
  [
    'concern-not-to-principal',
    'Alle bekymringer meldes til nærmeste leder.',
    'Alle bekymringer meldes til rektor, gjerne gjennom nærmeste leder.',
  ],
  [
    'consent-without-exception',
    'Ved melding til R-team trengs samtykke fra foresatte.',
    'R-team krever samtykke, men meldeplikten til barnevernet gjelder uten samtykke (§ 24-3).',
  ],
  ['no-time-limits', 'Rektor får vite det umiddelbart.', 'Rektor får vite det samme dag.'],
  ['high-absence-undefined', 'Ved høyt fravær innkalles det til møte.', 'Høyt fravær er mer enn 10 prosent.'],
  [
    'training-only-at-start',
    'Ledelsen informerer om aktivitetsplikten ved skolestart.',
    'Ledelsen informerer om aktivitetsplikten ved skolestart, og nyansatte får opplæring før de får tilgang.',
  ],
  ['evaluation-without-pupil', 'Tiltakene evalueres av ledelsen.', 'Tiltakene evalueres sammen med eleven.'],
  [
    'concern-chain-tells-late',
    'Kontaktlærer evaluerer tiltak. Ikke effekt: kontaktlærer melder til nærmeste leder.',
    'Kan eleven mangle et trygt miljø, får rektor vite det samme dag. Kontaktlærer evaluerer tiltak og melder til ledelsen.',
  ],
]

describe('the linter', () => {
  it.each(twins)('%s', (code, wrong, right) => {
    expect(found(plan(wrong))).toContain(code)
    expect(found(plan(right))).not.toContain(code)
  })

  it('shows where, in the plan’s own words, and what should stand instead', () => {
    const text = 'Spør helsesøster. Fylkesmannens skjema ligger på nettsiden.'
    const outdated = lint(plan(text)).filter(({ code }) => code === 'outdated-term')
    const mended = outdated
      .flatMap(({ places, replacement }) => places.map((place) => ({ ...place, replacement })))
      .toSorted((a, b) => b.from - a.from)
      .reduce((all, { from, to, replacement }) => all.slice(0, from) + replacement + all.slice(to), text)
    expect(mended).toBe('Spør helsesykepleier. Statsforvalterens skjema ligger på nettsiden.')
  })

  it('tells what is strong too: the pupil asked, the template used, the complaint whole', () => {
    const strong = plan(
      'Planene evalueres alltid sammen med eleven.',
      'Aktivitetsplanmal brukes alltid, og elevstemmen skal være synlig.',
      'Du kan melde saken til Statsforvalteren når den er tatt opp med rektor, det er minst én uke siden, og det gjelder skolen eleven går på.',
    )
    expect(lint(strong).filter(({ code }) => findings[code].weight === 'strength')).toHaveLength(3)
  })

  it('asks for what no plan may lack, each once', () => {
    const codes = found(plan('Velkommen.'))
    for (const code of [
      'right-missing',
      'duty-missing-monitor',
      'duty-missing-intervene',
      'duty-missing-notify',
      'duty-missing-investigate',
      'duty-missing-act',
      'duty-missing-document',
      'pupil-not-heard',
      'best-interest-missing',
      'evaluation-missing',
      'pupil-council-missing',
      'parents-committee-missing',
      'information-missing',
      'parent-meeting-missing',
      'parent-talks-too-few',
      'pupil-talks-too-few',
      'complaint-incomplete',
    ])
      expect(codes.filter((each) => each === code)).toEqual([code])
  })

  it('sees two definitions of bullying, but not one in two forms of Norwegian', () => {
    const twice = plan('Mobbing er gjentatte handlinger.', 'Definisjon av mobbing: handlinger som krenker.')
    expect(found(twice)).toContain('bullying-defined-twice')
    const once: LineContent = {
      kind: 'prose',
      text: { nb: 'Mobbing er gjentatte handlinger.', nn: 'Mobbing er gjentekne handlingar.' },
    }
    expect(found(plan(once))).not.toContain('bullying-defined-twice')
  })

  it('sees empty sections, repeated numbers, goals that nobody can see reached', () => {
    const read: SchoolPlan = {
      ...plan({ kind: 'goal', text: { nb: 'Ingen faller ut.', nn: null }, indicator: null }),
      sections: [section('duty-to-act', 1), section('a', 2, '7.4 Plan'), section('b', 3, '7.4 Oppfølging')],
    }
    expect(found(read)).toEqual(
      expect.arrayContaining(['section-empty', 'numbers-repeated', 'goal-without-indicator']),
    )
  })

  it('sees cells that say nothing, and the same activity told in two ways', () => {
    const read = plan(
      activity({}),
      activity({ responsible: [{ kind: 'role', role: 'teacher' }] }),
      activity({ what: { nb: 'Turnering', nn: null }, responsible: [], timing: null }),
      activity({ what: { nb: 'Quiz', nn: null }, timing: { text: 'når det passer oss', when: null } }),
    )
    expect(found(read)).toEqual(
      expect.arrayContaining([
        'said-in-two-ways',
        'activity-without-responsible',
        'activity-without-time',
        'time-not-understood',
      ]),
    )
  })

  it('knows an activity by its title, however it is bent and how often it is said to be', () => {
    const survey = (what: string, text: string) =>
      activity({ what: { nb: what, nn: null }, timing: { text, when: null } })
    expect(
      found(
        plan(
          survey('Elevundersøkelsen\nHver klasse ser på svarene.', 'vinter'),
          survey('Elevundersøkelse', 'høst'),
        ),
      ),
    ).toContain('said-in-two-ways')
    expect(
      found(plan(survey('Jevnlige klassemøter', 'jevnlig'), survey('Klassemøte', 'tre ganger'))),
    ).toContain('said-in-two-ways')
    expect(found(plan(survey('Klassemøte', 'høst'), survey('Klassetur', 'vår')))).not.toContain(
      'said-in-two-ways',
    )
  })

  it('points at those who try by themselves before anybody is told', () => {
    const late = lint(
      plan(
        'Drøfter umiddelbart med rådgiver. Skal også meldes til nærmeste leder.',
        'Kontaktlærer iverksetter tiltak.',
        'Kontaktlærer melder til nærmeste leder.',
      ),
    ).find(({ code }) => code === 'concern-chain-tells-late')
    expect(late?.places.map(({ line: at }) => at)).toEqual(['line-2'])
  })

  it('lets the heaviest come first', () => {
    const weights = lint(plan('Fylkesmannen får skriftlig vedtak. SMU møtes.')).map(
      ({ code }) => findings[code].weight,
    )
    const order = ['breach', 'gap', 'advice', 'strength']
    expect(weights).toEqual(weights.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)))
  })
})
