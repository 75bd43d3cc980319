import type { Measured } from './clock.ts'

interface Reason {
  readonly of: RegExp
  readonly why: string
}

/** Why an aim is missed where it is, as far as we know. */
const reasons: readonly Reason[] = [
  {
    of: /with ÷ without RLS and log$/,
    why:
      'A page without a log would write nothing, and so wait for no disk: that wait is part of what is compared, and the ' +
      'column *the same but for the disk* leaves it out. The gate takes 0.5 to 0.8 ms more than nothing (the sketch of it ' +
      'took 0.25 with fewer facts): what is within reach is computed from the facts in each transaction, and never kept ' +
      'from one to the next, so that a role that ended a second ago opens nothing. Such fixed costs weigh most on pages ' +
      'that ask for little: find, the report form, an empty day.',
  },
  {
    of: /(the year with its wheel|one month of the year), p99$/,
    why:
      'The page answers for the whole year: some 1,500 occurrences are read, placed and drawn, and listed beside the ' +
      'wheel, each time it is asked for; the wheel itself is 5 ms of it. Nothing is kept from one reader to the next.',
  },
  {
    of: / p99$/,
    why:
      'One request in a hundred meets what else the machine does: another program on both cores, the disk, a collection ' +
      'of garbage. The p50 beside it says what the page itself takes.',
  },
  {
    of: /^clock: cases in one thread$/,
    why:
      'Counted in the time that the thread itself has worked; but two cores that share what is in them slow each other ' +
      'down while both are busy. The time is spread evenly over the rules.',
  },
  {
    of: /Oslo ÷ one school$/,
    why: 'More lies in the way of each index, and less of it in memory.',
  },
  { of: /SQL statements$/, why: 'Each asks for what the one before has found.' },
  { of: /page ÷ its SQL$/, why: 'A long page of short answers: most of the time goes into drawing it.' },
]

/** What misses its aim, grouped by why. */
export const missedAims = (all: readonly Measured[]): string => {
  const missed = all.filter(({ ok }) => !ok)
  if (missed.length === 0) return 'Every aim is met.\n'
  const grouped = Map.groupBy(missed, ({ name }) => reasons.find(({ of }) => of.test(name))?.why ?? '')
  const paragraphs = [...grouped].map(
    ([why, lines]) =>
      `${lines.map(({ name, value, aim }) => `* ${name}: ${value} (${aim})`).join('\n')}\n\n` +
      `  ${why === '' ? 'Why is not known yet.' : why}\n`,
  )
  const of = all.filter(({ aim }) => aim !== '').length
  return `${missed.length} of ${of} aims are missed.\n\n${paragraphs.join('\n')}`
}
