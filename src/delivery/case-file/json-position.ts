export interface TextPosition {
  readonly line: number
  readonly column: number
}

/** Thrown inside this file only: where the text stops being JSON. */
class Stop extends Error {
  readonly at: number
  constructor(at: number) {
    super('not JSON here')
    this.at = at
  }
}

const space = /[\t\n\r ]*/y
const stringToken = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const plainToken = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

const take = (text: string, at: number, token: RegExp): number => {
  token.lastIndex = at
  const found = token.exec(text)
  if (found === null || (found[0] === '' && token !== space)) throw new Stop(at)
  return at + found[0].length
}

const skip = (text: string, at: number): number => take(text, at, space)

const member = (text: string, at: number): number => {
  const colon = skip(text, take(text, at, stringToken))
  if (text[colon] !== ':') throw new Stop(colon)
  return value(text, skip(text, colon + 1))
}

const list = (text: string, start: number, one: (text: string, at: number) => number): number => {
  const close = text[start] === '{' ? '}' : ']'
  let at = skip(text, start + 1)
  if (text[at] === close) return at + 1
  for (;;) {
    at = skip(text, one(text, at))
    if (text[at] === close) return at + 1
    if (text[at] !== ',') throw new Stop(at)
    at = skip(text, at + 1)
  }
}

const value = (text: string, at: number): number => {
  if (text[at] === '{') return list(text, at, member)
  if (text[at] === '[') return list(text, at, value)
  return take(text, at, text[at] === '"' ? stringToken : plainToken)
}

const positionOf = (text: string, at: number): TextPosition => {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** Where a text that is not JSON stops being so. The engine's own messages only sometimes say. */
export const brokenJsonAt = (text: string): TextPosition => {
  try {
    const end = skip(text, value(text, skip(text, 0)))
    return positionOf(text, end)
  } catch (error) {
    if (error instanceof Stop) return positionOf(text, error.at)
    if (error instanceof RangeError) return { line: 1, column: 1 }
    throw error
  }
}
