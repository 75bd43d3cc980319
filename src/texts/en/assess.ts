import type { Widen } from '../widen.ts'
import type { assess as nb } from '../nb/assess.ts'

export const assess: Widen<typeof nb> = {
  usage:
    'Usage: varde assess FILE [--as-of DATE] [--known-at DATE] [--json] [--lang nb|nn|en]\n' +
    '  --as-of     the day the duties are judged for (YYYY-MM-DD or YYYY-MM-DDTHH:MM)\n' +
    '  --known-at  what had been written by then\n',
  badOption: (option) => `Does not know the option ${option}.`,
  badDate: (text) => `“${text}” is not a date (YYYY-MM-DD) or a time (YYYY-MM-DDTHH:MM).`,
  unreadable: (path) => `Cannot read ${path}.`,
  notJson: (path, line, column) => `${path} is not JSON: line ${line}, column ${column}.`,
  notTheFormat: (path) => `${path} is not a case file (varde-case/1):`,
  more: (count) => `… and ${count} more.`,
  problems: {
    missing: 'is missing',
    'wrong-type': 'is of the wrong type',
    'unknown-kind': 'is not a known kind of entry',
    'not-one-of': 'is not one of the known values',
    'not-a-date': 'is not a date (YYYY-MM-DD)',
    'not-a-moment': 'is not a date or a time (YYYY-MM-DDTHH:MM)',
    'not-an-instant': 'is not an instant in UTC (YYYY-MM-DDTHH:MM:SSZ)',
    empty: 'is empty',
    'not-as-described': 'is not as the format says',
    'number-out-of-order': 'is out of order',
    'corrects-nothing': 'corrects an entry that does not stand before it',
    'corrects-another-kind': 'corrects an entry of another kind',
    'case-not-opened-first': 'is not the opening of the case',
    'id-twice': 'has been used before',
  },
  expected: (values) => `expected ${values}`,
  found: (value) => `found ${value}`,
  ofCase: (number) => `Case ${number}`,
  ofConcern: (number) => `Report ${number}`,
  judged: (asOf, knownAt) => `Judged for ${asOf}, by what had been written ${knownAt}.`,
  demonstration: 'The file is from a demonstration.',
  otherRuleSet: (wanted, used) =>
    `The file refers to rule set ${wanted}, which is not known here. Judged by ${used}.`,
  headings: {
    mistakes: 'Mistakes found',
    late: 'Overdue',
    due: 'Due now',
    open: 'Open',
    'documented-late': 'Documented late',
    documented: 'Documented',
    'not-applicable': 'Not applicable now',
  },
  nothingWrong: 'Nothing is late, and no mistake was found.',
  due: (day) => `due ${day}`,
  lateBy: (days) => (days === 1 ? 'one day late' : `${days} days late`),
  enough: (sentence) => `This is enough now: ${sentence}`,
  mend: (sentence) => `How to mend it: ${sentence}`,
  entries: (list) => `[${list}]`,
  inCase: (seq) => `case ${seq}`,
  inConcern: (number, seq) => `report ${number}, ${seq}`,
}
