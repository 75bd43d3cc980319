import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { textsFor } from '../texts/catalogue.ts'
import { type Locale, locales } from '../texts/locale.ts'
import { FailurePage, statusShown } from './errors.tsx'
import { Page, PupilPage } from './frame.tsx'
import { page, seeOther } from './respond.ts'
import { wearTheme } from './ui/theme.ts'

const around = (locale: Locale) => ({ t: textsFor(locale), locale, nonce: 'n0nce', path: '/today?a=1&b=2' })

const today = (locale: Locale = 'nb'): string =>
  (
    <Page
      {...around(locale)}
      title="I dag"
      nav={[
        { href: '/today', word: 'I dag', current: true, thumb: true },
        { href: '/report', word: 'Meld fra', kind: 'report', thumb: true },
        { href: '/inbox', word: 'Nye meldinger', count: 2 },
      ]}
      actor={{ name: 'Kari <b>', role: 'rektor' }}
      school="Tårnlia skole"
      csrf="token"
      demonstration={{}}
      print={['INTERNT']}
    >
      <h1>I dag</h1>
    </Page>
  ).toString()

describe('the frame', () => {
  it.each(locales)('says its language, skips to the content, and offers the other two in %s', (locale) => {
    const html = today(locale)
    expect(html).toContain(`<html lang="${locale}"`)
    expect(html).toContain('href="#content"')
    expect(html).toContain('<main id="content"')
    const others = locales.filter((other) => other !== locale)
    for (const other of others) {
      expect(html).toContain(`href="/language?to=${other}&amp;back=%2Ftoday%3Fa%3D1%26b%3D2"`)
    }
    expect(html).not.toContain(`?to=${locale}&amp;`)
  })

  it('wears the colours that the installation has chosen', () => {
    expect(today()).toContain('data-theme="varde"')
    wearTheme('oslo')
    expect(today()).toContain('data-theme="oslo"')
    wearTheme('varde')
  })

  it('marks where one is, in the menu and in the thumb bar', () => {
    expect(today().match(/href="\/today" aria-current="page"/g)).toHaveLength(2)
  })

  it('signs out by a POST with the token', () => {
    expect(today()).toMatch(
      /<form method="post" action="\/sign-out"[^>]*><input type="hidden" name="_csrf" value="token"/,
    )
  })

  it('runs no script but its own, and has no style attribute', () => {
    const html = today()
    expect(html.match(/<script/g)).toHaveLength(1)
    expect(html).toContain('nonce="n0nce"')
    expect(html).not.toContain('style=')
    expect(html).not.toMatch(/ on[a-z]+=/)
  })

  it('writes names as text', () => expect(today()).toContain('Kari &lt;b&gt;'))

  it('says that a demonstration is one', () => {
    expect(today()).toContain('alle navn er oppdiktet')
  })

  it('shows a pupil no way into the rest', () => {
    const html = (
      <PupilPage {...around('nb')} title="Dine ord">
        <h1>Hei</h1>
      </PupilPage>
    ).toString()
    expect(html).not.toContain('<nav')
    expect(html.match(/<a /g)).toBeNull()
  })
})

describe('failures', () => {
  const shown = (status: number): string =>
    (<FailurePage {...around('nb')} status={status} reference="r1" />).toString()

  it('say absent and forbidden with the same bytes', () => {
    expect(shown(403)).toBe(shown(404))
    expect(statusShown(403)).toBe(404)
  })

  it.each([404, 409, 413, 422, 429, 500])('have a page for %i with a reference', (status) => {
    expect(statusShown(status)).toBe(status)
    expect(shown(status)).toContain('Referanse: r1')
  })

  it('show what nobody foresaw as one of those', () => {
    expect(statusShown(418)).toBe(422)
    expect(statusShown(503)).toBe(500)
  })
})

describe('answers', () => {
  const app = new Hono()
    .get('/', (c) => page(c, <p>a &amp; {'<b>'}</p>, 422))
    .post('/', (c) => seeOther(c, '/receipt'))

  it('are whole documents, escaped once', async () => {
    const answer = await app.request('/')
    expect(answer.status).toBe(422)
    expect(await answer.text()).toBe('<!doctype html><p>a &amp; &lt;b&gt;</p>')
  })

  it('lead on after a POST, or say where to a client that keeps words', async () => {
    const plain = await app.request('/', { method: 'POST' })
    expect([plain.status, plain.headers.get('Location')]).toEqual([303, '/receipt'])
    const kept = await app.request('/', { method: 'POST', headers: { Accept: 'application/json' } })
    expect(await kept.json()).toEqual({ location: '/receipt' })
  })
})
