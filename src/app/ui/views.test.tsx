import type { Child } from 'hono/jsx'
import { describe, expect, it } from 'vitest'
import { Button, LinkButton, TapButton } from './actions.tsx'
import { Beacons, type BeaconView, MiniBeacons } from './beacons.tsx'
import { Chips } from './chips.tsx'
import { Dialog, DialogButton } from './dialog.tsx'
import { flameStates, Sprite } from './icons.tsx'
import { JournalDay, JournalEntry } from './journal.tsx'
import { Section } from './layout.tsx'
import { CaseRow, Needs, Steps, TodoRow } from './lists.tsx'
import { Prose, Voice } from './notices.tsx'
import { Table } from './table.tsx'

const html = (child: Child): string => String(child)

const beacons: BeaconView[] = flameStates.map((state, at) => ({
  name: `plikt ${at}`,
  state,
  stateWord: `ord ${at}`,
  when: at === 0 ? undefined : `dag ${at}`,
  href: at === 5 ? undefined : '#journal',
}))

describe('beacons', () => {
  it('say name, word and day for each, and never the shape alone', () => {
    const chain = html(<Beacons label="Pliktene" beacons={beacons} />)
    for (const { name, stateWord, when } of beacons) {
      expect(chain).toContain(name)
      expect(chain).toContain(stateWord)
      if (when) expect(chain).toContain(when)
    }
    expect(chain).toContain('aria-label="Pliktene"')
    expect(chain.match(/<a /g)).toHaveLength(5)
  })

  it('in small are heard as words by a screen reader', () => {
    const mini = html(<MiniBeacons label="Pliktene" beacons={beacons} />)
    expect(mini).toContain('<span class="ds-sr-only">plikt 1: ord 1, dag 1. </span>')
    expect(mini).toContain('<span class="ds-sr-only">plikt 0: ord 0. </span>')
    expect(mini.match(/aria-hidden="true"/g)).toHaveLength(6)
  })

  it('point only at drawings that the sprite has', () => {
    const drawn = new Set([...html(<Sprite />).matchAll(/<symbol id="([^"]*)"/g)].map(([, id]) => id))
    const used = html(
      <>
        <Beacons label="" beacons={beacons} />
        <MiniBeacons label="" beacons={beacons} />
      </>,
    )
    for (const [, id] of used.matchAll(/<use href="#([^"]*)"/g)) expect(drawn).toContain(id)
  })

  it('have six shapes that differ without colour', () => {
    const sprite = html(<Sprite />).replaceAll(/class="[^"]*"/g, '')
    const shapes = flameStates.map(
      (state) => sprite.split(`<symbol id="s-${state}"`)[1]?.split('</symbol>')[0],
    )
    expect(new Set(shapes).size).toBe(6)
  })
})

describe('somebody’s own words', () => {
  it('stand in a quotation by lines, untouched, with who wrote them', () => {
    const voice = html(<Voice words={'En <linje>.\n\nEn til.'} by="Nora skrev selv" lang="nb" />)
    expect(voice).toContain('<div class="said" lang="nb"><p>En &lt;linje&gt;.</p><p>En til.</p></div>')
    expect(voice).toContain('<footer>Nora skrev selv</footer>')
  })
  it('and other text keeps its paragraphs', () =>
    expect(html(<Prose text={'a\nb'} />)).toContain('<p>a</p><p>b</p>'))
})

describe('lists', () => {
  it('say what state a thing is in, in words', () => {
    const row = html(
      <TodoRow
        title="Spør Ida"
        state={{ tone: 'late', word: 'Fristen er ute', when: 'onsdag' }}
        why="Fire uker."
      />,
    )
    expect(row).toContain('<span class="late">Fristen er ute</span>')
    expect(row).toContain('onsdag')
  })
  it('lead from the name to the case', () => {
    expect(html(<CaseRow title="Emil" href="/cases/1" />)).toContain(
      '<a class="tap" href="/cases/1"><b>Emil</b></a>',
    )
  })
  it('tell a screen reader what is done and what is missing', () => {
    const steps = html(
      <Steps
        doneWord="gjort"
        steps={[
          { title: 'Sendt', done: true },
          { title: 'Lest', done: false },
        ]}
      />,
    )
    expect(steps.match(/\(gjort\)/g)).toHaveLength(1)
    const needs = html(
      <Needs thereWord="På plass" missingWord="Mangler" needs={[{ text: 'Når', there: false }]} />,
    )
    expect(needs).toContain('Mangler: </span>Når')
  })
})

describe('a table', () => {
  const table = html(
    <Table caption="Team" columns={['Navn', 'Rolle']} rows={[{ head: 'Kari', cells: ['rektor'] }]} />,
  )
  it('has a caption, and headings with a scope', () => {
    expect(table).toContain('<caption>Team</caption>')
    expect(table.match(/scope="col"/g)).toHaveLength(2)
    expect(table).toContain('<th scope="row" role="rowheader">Kari</th>')
    expect(table).toContain('data-label="Rolle">rektor')
  })
})

describe('the rest', () => {
  it('a section is named by its heading', () => {
    const section = html(<Section id="plan" title="Planen" children="" />)
    expect(section).toContain('aria-labelledby="plan-h"')
    expect(section).toContain('<h2 id="plan-h"')
  })
  it('an entry has its exact time', () => {
    const day = html(
      <JournalDay title="Fredag" note="i dag">
        <JournalEntry clock="08.20" datetime="2027-01-08T08:20" why="Undersøke" corrected={true}>
          <p>Hendt.</p>
        </JournalEntry>
      </JournalDay>,
    )
    expect(day).toContain('<time datetime="2027-01-08T08:20">08.20</time>')
    expect(day).toContain('is-corrected')
  })
  it('filters are links, and say which is on', () => {
    const chips = html(
      <Chips
        label="Vis"
        chips={[
          { href: '?a', word: 'Alt', current: true },
          { href: '?b', word: 'B' },
        ]}
      />,
    )
    expect(chips.match(/aria-current="true"/g)).toHaveLength(1)
  })
  it('a dialog is named, and opened by its button', () => {
    expect(html(<DialogButton dialog="d" children="Avslutt" />)).toContain(
      'command="show-modal" commandfor="d"',
    )
    expect(html(<Dialog id="d" title="Sikker?" closeWord="Lukk" children="" />)).toContain(
      'aria-labelledby="d-title"',
    )
  })
  it('buttons say more to those who hear than to those who see', () => {
    expect(html(<Button kind="primary" hidden="følge Nora" children="Gjort" />)).toContain(
      'data-color="accent">Gjort<span class="ds-sr-only"> følge Nora</span>',
    )
    expect(html(<LinkButton href="/x" children="Se" />)).toContain('data-variant="secondary"')
    expect(html(<TapButton name="a" value="b" children="Angre" />)).toContain('type="submit"')
  })
})
