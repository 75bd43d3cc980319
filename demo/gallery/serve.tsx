import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { serveAsset } from '../../src/app/assets.ts'
import { FailurePage } from '../../src/app/errors.tsx'
import { page } from '../../src/app/respond.ts'
import { securityHeaders } from '../../src/app/security-headers.ts'
import { textsFor } from '../../src/texts/catalogue.ts'
import { CasePage } from './case-page.tsx'
import { MeasurePage, OwnWordsPage, ReportPage } from './form-pages.tsx'
import { ComponentsPage, TodayPage } from './list-pages.tsx'

/** Shows every part of the look on loopback, under the real headers: `tsx demo/gallery/serve.tsx 4010`. */

const pages = {
  '/today': TodayPage,
  '/case': CasePage,
  '/report': ReportPage,
  '/measure': MeasurePage,
  '/pupil': OwnWordsPage,
  '/components': ComponentsPage,
}

export const gallery = new Hono<{ Variables: { nonce: string } }>()
gallery.use(securityHeaders({ https: false }))
gallery.get('/assets/:version/:name', serveAsset)
for (const [path, Shown] of Object.entries(pages)) {
  gallery.get(path, (c) => page(c, <Shown shown={{ nonce: c.var.nonce, locale: 'nb', path }} />))
}
gallery.get('/suggest', (c) =>
  c.json({
    items: ['Nora Vik', 'Nora Sand', 'Nils Berg']
      .filter((name) => name.toLowerCase().includes(c.req.query('q')?.toLowerCase() ?? ''))
      .map((name) => ({ value: name, label: name, detail: '8B' })),
  }),
)
gallery.notFound((c) =>
  page(
    c,
    <FailurePage
      status={404}
      t={textsFor('nb')}
      locale="nb"
      nonce={c.var.nonce}
      reference="7f3a-91c2"
      demonstration={{}}
    />,
    404,
  ),
)

const port = Number(process.argv[2])
if (Number.isInteger(port) && port > 0) serve({ fetch: gallery.fetch, port, hostname: '127.0.0.1' })
