import type { FC } from 'hono/jsx'
import { type Chain, lawSteps, type Step } from '../../../domain/chain/chain.ts'
import { figureOf, type PlacedWay } from '../../../domain/chain/layout.ts'
import type { AppContext } from '../../context.ts'
import type { PlanSpeaker } from '../saying.ts'

/** Sizes in the figure's own units, nearly pixels on a phone; on a wide screen it stands beside its list. */
const box = { width: 306, padding: 12, gap: 26 }
const gutter = 40
const line = 19
const lane = 13
const margin = 4
const lineLength = 31
const smallLength = 36

/** Words in lines that fit a box. */
const linesOf = (text: string, most: number): readonly string[] => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const unbroken = (text: string): string => text.replaceAll(/ (?!§)/g, '\u00a0')

interface Way {
  readonly word: string
  readonly to: number
  /** Null where it leads straight down. */
  readonly lane: number | null
}

interface Drawn {
  readonly step: Step
  readonly number: number
  readonly name: readonly string[]
  /** Who, and how soon; and the law behind it. */
  readonly small: readonly string[]
  readonly ways: readonly Way[]
  /** Answers stand as lines of their own, and lead on from there. */
  readonly saysWays: boolean
  readonly top: number
  readonly height: number
}

interface Figured {
  readonly c: AppContext
  readonly chain: Chain
  readonly say: PlanSpeaker
  /** The step where a case stands. */
  readonly now: string | null
}

const smallOf = ({ c, say, now }: Figured, step: Step): readonly string[] => {
  const words = c.var.t.chains
  if (step.outcomes.length === 0) return []
  const parts = [
    ...(step.responsible.length === 0 ? [] : [say.parties(step.responsible)]),
    ...(step.within === null ? [] : [unbroken(say.within(step.within))]),
    ...(step.law === null ? [] : [unbroken(lawSteps[step.law])]),
  ]
  const here = step.id === now ? [words.here] : []
  return [...here, ...(parts.length === 0 ? [] : linesOf(parts.join('\u00a0· '), smallLength))]
}

/** A step may lead aside without any question: then it says so too. */
const waysOf = ({ c }: Figured, ways: readonly PlacedWay[]): readonly Way[] =>
  ways.map(({ outcomes, to, lane: at }) => ({
    word: outcomes.map((code) => c.var.t.chains.outcomes[code]).join(' / '),
    to: to.row + 1,
    lane: at,
  }))

const drawnOf = (figured: Figured): { readonly drawn: readonly Drawn[]; readonly lanes: number } => {
  const { steps, ways, lanes } = figureOf(figured.chain)
  let top = margin
  const drawn = steps.map(({ step, row }): Drawn => {
    const name = linesOf(figured.say.step(figured.chain, step), lineLength)
    const small = smallOf(figured, step)
    const leading = waysOf(
      figured,
      ways.filter(({ from }) => from.row === row),
    )
    const saysWays = leading.length > 1 || leading.some((way) => way.lane !== null)
    const height = 2 * box.padding + line * (name.length + small.length + (saysWays ? leading.length : 0))
    const one = { step, number: row + 1, name, small, ways: leading, saysWays, top, height }
    top += height + box.gap
    return one
  })
  return { drawn, lanes }
}

/** A chain drawn by the server: boxes and arrows, and nothing that the list beside it doesn't say. */
export const ChainFigure: FC<Figured> = (figured) => {
  const { c, chain } = figured
  const { t } = c.var
  const { drawn, lanes } = drawnOf(figured)
  const last = drawn.at(-1)
  const width = margin * 2 + box.width + (lanes + 1) * lane
  const height = (last === undefined ? 0 : last.top + last.height) + margin
  return (
    <div class="figure stack-s">
      <svg
        class="chain"
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`${t.chains.figure(t.chains.names[chain.id])} ${t.chains.figureSays}`}
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
        {drawn.flatMap((from) =>
          from.ways.map((way, at) => <WayOn drawn={drawn} from={from} way={way} at={at} />),
        )}
        {drawn.map((one) => (
          <Box one={one} isNow={one.step.id === figured.now} />
        ))}
      </svg>
      <p class="small quiet">{t.chains.figureKey}</p>
    </div>
  )
}

/** Where the line of an answer stands, from the top of the figure. */
const lineOf = ({ top, name, small }: Drawn, at: number): number =>
  top + box.padding + line * (name.length + small.length + at) + line * 0.72

const Box: FC<{ one: Drawn; isNow: boolean }> = ({ one, isNow }) => {
  const { step, number, name, small, ways, saysWays, top, height } = one
  const first = top + box.padding + line * 0.72
  const text = margin + gutter
  return (
    <g class={`step ${isNow ? 'now' : step.kind}`}>
      <rect
        x={margin}
        y={top}
        width={box.width}
        height={height}
        rx={step.kind === 'end' ? height / 2 : step.kind === 'question' ? 16 : 6}
      />
      <g class={step.law === null ? 'number' : 'number law'}>
        <circle cx={margin + gutter / 2} cy={first - 5} r="12.5" />
        <text x={margin + gutter / 2} y={first} text-anchor="middle">
          {number}
        </text>
      </g>
      {name.map((words, at) => (
        <text class="name" x={text} y={first + at * line}>
          {words}
        </text>
      ))}
      {small.map((words, at) => (
        <text class="small" x={text} y={first + (name.length + at) * line}>
          {words}
        </text>
      ))}
      {saysWays &&
        ways.map(({ word, to }, at) => (
          <text class="answer" x={margin + box.width - box.padding} y={lineOf(one, at)} text-anchor="end">
            {`${word} → ${to}`}
          </text>
        ))}
    </g>
  )
}

/** Straight down to the next, or from its answer's line out into a lane and in again. No line crosses a box. */
const WayOn: FC<{ drawn: readonly Drawn[]; from: Drawn; way: Way; at: number }> = ({
  drawn,
  from,
  way,
  at,
}) => {
  const to = drawn[way.to - 1]
  if (to === undefined) return null
  const right = margin + box.width
  const d =
    way.lane === null
      ? `M${margin + gutter / 2} ${from.top + from.height} V${to.top}`
      : `M${right} ${lineOf(from, at) - 5} H${right + (way.lane + 1) * lane} V${to.top + box.padding + 8} H${right}`
  return (
    <g class="way">
      <path d={d} marker-end="url(#arrow)" />
    </g>
  )
}
