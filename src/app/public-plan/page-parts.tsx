import type { Child, FC } from 'hono/jsx'
import type { PaperBlock, PaperSection, Said } from '../../texts/plan-paper.ts'
import type { Texts } from '../../texts/catalogue.ts'
import type { Locale } from '../../texts/locale.ts'
import { Table } from '../ui/table.tsx'

/** What the parts of the page are shown with. */
export interface Showing {
  readonly t: Texts
  readonly locale: Locale
  /** Among what was found, a line leads to its place in the whole plan. */
  readonly placeOf: ((id: string) => string) | null
}

const idOf = (id: string): string => (id.startsWith('chain-') ? id : `line-${id}`)

const Words: FC<{ showing: Showing; said: Said }> = ({ showing, said }) =>
  said.form === showing.locale ? <>{said.text}</> : <span lang={said.form}>{said.text}</span>

const Place: FC<{ showing: Showing; id: string; of: string }> = ({ showing, id, of }) =>
  showing.placeOf === null ? null : (
    <p class="small">
      <a class="tap" href={showing.placeOf(idOf(id))}>
        {showing.t.publicPlan.search.there}
        <span class="ds-sr-only">: {of}</span>
      </a>
    </p>
  )

const quiet = (value: string | null, showing: Showing): Child =>
  value ?? <span class="quiet">{showing.t.publicPlan.undecided}</span>

const Activities: FC<{
  showing: Showing
  block: Extract<PaperBlock, { kind: 'table' }>
  heading: string
}> = ({ showing, block, heading }) => {
  const { columns } = showing.t.publicPlan
  return (
    <Table
      caption={heading}
      hiddenCaption
      columns={[columns.what, columns.who, columns.whom, columns.when]}
      rows={block.rows.map((row) => ({
        head: (
          <div id={idOf(row.id)}>
            <Words showing={showing} said={row.what} />
            <Place showing={showing} id={row.id} of={row.what.text} />
          </div>
        ),
        cells: [quiet(row.who, showing), quiet(row.whom, showing), quiet(row.when, showing)],
      }))}
    />
  )
}

const Chain: FC<{ showing: Showing; block: Extract<PaperBlock, { kind: 'chain' }> }> = ({
  showing,
  block,
}) => (
  <div class="stack-s" id={block.id}>
    <h3>{block.name}</h3>
    <ol class="steps" role="list">
      {block.steps.map(({ what, who, within }) => (
        <li>
          {what}
          {who !== null && <span class="quiet small"> · {who}</span>}
          {within !== null && <span class="quiet small"> · {showing.t.publicPlan.within(within)}</span>}
        </li>
      ))}
    </ol>
    <Place showing={showing} id={block.id} of={block.name} />
  </div>
)

const Block: FC<{ showing: Showing; block: PaperBlock; heading: string }> = ({ showing, block, heading }) => {
  switch (block.kind) {
    case 'table':
      return <Activities showing={showing} block={block} heading={heading} />
    case 'chain':
      return <Chain showing={showing} block={block} />
    case 'prose':
      return (
        <div class="stack-s prose" id={idOf(block.id)} lang={block.text.form}>
          {block.text.text
            .split(/\n+/)
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <p>{line}</p>
            ))}
          <Place showing={showing} id={block.id} of={heading} />
        </div>
      )
    case 'item':
      return (
        <div class="prose" id={idOf(block.id)}>
          <p>
            <b>
              <Words showing={showing} said={block.name} />
            </b>
            {block.text !== null && (
              <>
                {' – '}
                <Words showing={showing} said={block.text} />
              </>
            )}
          </p>
          {block.note !== null && <p class="small quiet">{block.note}</p>}
          <Place showing={showing} id={block.id} of={block.name.text} />
        </div>
      )
  }
}

/** The plan's sections, under headings that addresses can name. */
export const Sections: FC<{ showing: Showing; sections: readonly PaperSection[] }> = ({
  showing,
  sections,
}) => (
  <>
    {sections.map(({ id, heading, blocks }) => (
      <section id={id} class="stack" aria-labelledby={`${id}-h`}>
        <h2 id={`${id}-h`} class="ds-heading">
          {heading}
        </h2>
        {blocks.map((block) => (
          <Block showing={showing} block={block} heading={heading} />
        ))}
      </section>
    ))}
  </>
)
