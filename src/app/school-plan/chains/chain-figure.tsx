import type { FC } from 'hono/jsx'
import type { Chain } from '../../../domain/chain/chain.ts'
import { figureOf, type PlacedStep, type PlacedWay } from '../../../domain/chain/layout.ts'
import type { AppContext } from '../../context.ts'
import type { PlanSpeaker } from '../saying.ts'

/** Sizes in the figure's own units; it grows and shrinks with the page. */
const box = { width: 270, height: 74, gapX: 36, gapY: 54 }
const lane = 22
const margin = 12
const lineLength = 29
const mostLines = 3

const left = ({ column }: PlacedStep): number => margin + column * (box.width + box.gapX)
const top = ({ row }: PlacedStep): number => margin + row * (box.height + box.gapY)
const middle = (step: PlacedStep): number => left(step) + box.width / 2

/** Words in lines that fit a box; what doesn't fit ends in dots, and stands whole in the list. */
const linesOf = (text: string): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < lineLength)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.length <= mostLines
    ? lines
    : [...lines.slice(0, mostLines - 1), `${lines[mostLines - 1] ?? ''} …`]
}

/** A chain drawn by the server: boxes and arrows, and nothing that the list below doesn't say. */
export const ChainFigure: FC<{
  c: AppContext
  chain: Chain
  say: PlanSpeaker
  /** The step where a case stands. */
  now: string | null
}> = ({ c, chain, say, now }) => {
  const { t } = c.var
  const figure = figureOf(chain)
  const inner = figure.columns * (box.width + box.gapX) - box.gapX
  const width = inner + 2 * margin + (figure.lanes + 1) * lane
  const height = figure.rows * (box.height + box.gapY) + margin
  const right = margin + inner
  return (
    <div class="figure" role="group" aria-label={t.chains.figure(t.chains.names[chain.id])} tabindex={0}>
      <svg
        class="chain"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={t.chains.figure(t.chains.names[chain.id])}
      >
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0 L8 4 L0 8 z" class="head" />
          </marker>
        </defs>
        {figure.ways.map((way) => (
          <Way way={way} right={right} word={wordOf(c, way)} />
        ))}
        {figure.steps.map((placed) => (
          <Box
            placed={placed}
            lines={linesOf(say.step(chain, placed.step))}
            look={placed.step.id === now ? 'now' : placed.step.kind}
          />
        ))}
      </svg>
    </div>
  )
}

const wordOf = (c: AppContext, { outcomes }: PlacedWay): string => {
  const { t } = c.var
  const said = outcomes.filter((code) => code !== 'done').map((code) => t.chains.outcomes[code])
  return said.join(' / ')
}

const Box: FC<{ placed: PlacedStep; lines: readonly string[]; look: string }> = ({ placed, lines, look }) => {
  const first = top(placed) + box.height / 2 - (lines.length - 1) * 9 + 5
  return (
    <g class={`step ${look}`}>
      <rect
        x={left(placed)}
        y={top(placed)}
        width={box.width}
        height={box.height}
        rx={placed.step.kind === 'end' ? box.height / 2 : placed.step.kind === 'question' ? 18 : 6}
      />
      {lines.map((line, at) => (
        <text x={middle(placed)} y={first + at * 18} text-anchor="middle">
          {line}
        </text>
      ))}
    </g>
  )
}

/** Down to the next row; aside or up again outside the boxes, each in a lane of its own. No line crosses a box. */
const Way: FC<{ way: PlacedWay; right: number; word: string }> = ({ way, right, word }) => {
  const { from, to, back } = way
  const start = { x: middle(from), y: top(from) + box.height }
  const end = { x: middle(to), y: top(to) }
  if (back === null) {
    const bend = start.y + box.gapY * 0.4
    return (
      <g class="way">
        <path d={`M${start.x} ${start.y} V${bend} H${end.x} V${end.y}`} marker-end="url(#arrow)" />
        <text x={end.x + 8} y={bend + 16}>
          {word}
        </text>
      </g>
    )
  }
  const out = { x: left(from) + box.width * 0.8, y: start.y + box.gapY * 0.66 }
  const into = { x: left(to) + box.width * 0.9, y: end.y - box.gapY * 0.25 }
  const x = right + (back + 1) * lane
  return (
    <g class="way back">
      <path
        d={`M${out.x} ${start.y} V${out.y} H${x} V${into.y} H${into.x} V${end.y}`}
        marker-end="url(#arrow)"
      />
      <text x={into.x + 8} y={into.y + 16}>
        {word}
      </text>
    </g>
  )
}
