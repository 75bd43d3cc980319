import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** Every theme in light and dark, by WCAG's own arithmetic: text 4.5 to 1, edges of what can be used 3 to 1. */
const styles = new URL('../styles/', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, styles), 'utf8')

type Tokens = ReadonlyMap<string, string>

const tokensIn = (css: string): Tokens =>
  new Map(
    [...css.matchAll(/--ds-color-([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex]),
  )

/** The light half and the dark half of a stylesheet. */
const halves = (css: string): readonly [Tokens, Tokens] => {
  const at = css.indexOf('@media screen and (prefers-color-scheme: dark)')
  return [tokensIn(css.slice(0, at)), tokensIn(css.slice(at))]
}

const [light, dark] = halves(read('theme.css'))
const own = readdirSync(styles).filter((name) => /^theme-[a-z]+\.css$/.test(name))
const worn = own.flatMap((name): readonly (readonly [string, Tokens])[] => {
  const [day, night] = halves(read(name))
  return [
    [`${name}, light`, new Map([...light, ...day])],
    [`${name}, dark`, new Map([...dark, ...night])],
  ]
})
const all: readonly (readonly [string, Tokens])[] = [
  ['theme.css, light', light],
  ['theme.css, dark', dark],
  ...worn,
]

const part = (hex: string, at: number): number => {
  const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
const luminance = (hex: string): number =>
  0.2126 * part(hex, 1) + 0.7152 * part(hex, 3) + 0.0722 * part(hex, 5)

const contrast = (one: string, other: string): number => {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

const colours = ['neutral', 'accent', 'danger', 'warning', 'success', 'info']
const grounds = [
  'background-default',
  'background-tinted',
  'surface-default',
  'surface-tinted',
  'surface-hover',
]
const bases = ['base-default', 'base-hover', 'base-active']

/** What may stand on what, and how clearly. */
const pairs: readonly (readonly [front: string, back: string, least: number])[] = [
  ...grounds.flatMap((ground) => [
    ['text-default', ground, 4.5] as const,
    ['text-subtle', ground, 4.5] as const,
  ]),
  ...bases.map((base) => ['base-contrast-default', base, 4.5] as const),
  ...['background-default', 'surface-default'].flatMap((ground) => [
    ['border-default', ground, 3] as const,
    ['border-strong', ground, 3] as const,
    ['base-default', ground, 3] as const,
  ]),
]

const tooClose = (tokens: Tokens): readonly string[] =>
  colours.flatMap((colour) =>
    pairs.flatMap(([front, back, least]) => {
      const [one, other] = [tokens.get(`${colour}-${front}`), tokens.get(`${colour}-${back}`)]
      if (one === undefined || other === undefined) return [`${colour}: ${front} or ${back} is missing`]
      const found = contrast(one, other)
      return found >= least ? [] : [`${colour}: ${front} on ${back} is ${found.toFixed(2)}, not ${least}`]
    }),
  )

describe('contrast', () => {
  it.each(all)('holds everywhere in %s', (_name, tokens) => {
    expect(tooClose(tokens)).toEqual([])
  })

  it('would be found missing', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(tooClose(new Map([...light, ['accent-text-subtle', '#cccccc']])).length).toBeGreaterThan(3)
  })

  it('is tried for every theme that can be chosen', () => {
    const chosen = [...read('../ui/theme.ts').matchAll(/'([a-z]+)'/g)].map(([, name]) => name)
    expect(new Set(chosen)).toEqual(new Set(['varde', ...own.map((name) => name.slice(6, -4))]))
    for (const name of own) expect(read('index.css')).toContain(`"./${name}"`)
  })

  it('of the states that tell something is left alone by every theme', () => {
    for (const name of own) {
      const changed = [...tokensIn(read(name)).keys()].filter((token) => !token.startsWith('accent-'))
      expect([name, changed]).toEqual([name, []])
    }
  })
})
