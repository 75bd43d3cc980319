import type { Widen } from '../widen.ts'
import type { assess as nb } from '../nb/assess.ts'

export const assess: Widen<typeof nb> = {
  usage:
    'Bruk: varde assess FIL [--as-of DATO] [--known-at DATO] [--json] [--lang nb|nn|en]\n' +
    '  --as-of     dagen pliktene blir vurderte for (ÅÅÅÅ-MM-DD eller ÅÅÅÅ-MM-DDTTT:MM)\n' +
    '  --known-at  det som var skrive då\n',
  badOption: (option) => `Kjenner ikkje valet ${option}.`,
  badDate: (text) => `«${text}» er ikkje ein dato (ÅÅÅÅ-MM-DD) eller eit tidspunkt (ÅÅÅÅ-MM-DDTTT:MM).`,
  unreadable: (path) => `Kan ikkje lese ${path}.`,
  notJson: (path, line, column) => `${path} er ikkje JSON: linje ${line}, kolonne ${column}.`,
  notTheFormat: (path) => `${path} er ikkje ei saksfil (varde-case/1):`,
  more: (count) => `… og ${count} til.`,
  problems: {
    missing: 'manglar',
    'wrong-type': 'er av feil slag',
    'unknown-kind': 'er ikkje ei kjend innføring',
    'not-one-of': 'er ikkje ein av dei kjende verdiane',
    'not-a-date': 'er ikkje ein dato (ÅÅÅÅ-MM-DD)',
    'not-a-moment': 'er ikkje ein dato eller eit tidspunkt (ÅÅÅÅ-MM-DDTTT:MM)',
    'not-an-instant': 'er ikkje eit tidspunkt i UTC (ÅÅÅÅ-MM-DDTTT:MM:SSZ)',
    empty: 'er tom',
    'not-as-described': 'er ikkje slik formatet seier',
    'number-out-of-order': 'er ikkje i rekkjefølgje',
    'corrects-nothing': 'rettar ei innføring som ikkje finst før ho',
    'corrects-another-kind': 'rettar ei innføring av eit anna slag',
    'case-not-opened-first': 'er ikkje at saka vart opna',
    'id-twice': 'er brukt før',
  },
  expected: (values) => `venta ${values}`,
  found: (value) => `fann ${value}`,
  ofCase: (number) => `Sak ${number}`,
  ofConcern: (number) => `Melding ${number}`,
  judged: (asOf, knownAt) => `Vurdert for ${asOf}, etter det som var skrive ${knownAt}.`,
  demonstration: 'Fila er frå ein demonstrasjon.',
  otherRuleSet: (wanted, used) =>
    `Fila viser til regelsett ${wanted}, som ikkje finst her. Vurdert etter ${used}.`,
  headings: {
    mistakes: 'Feil som er funne',
    late: 'Fristen er ute',
    due: 'Frist no',
    open: 'Open',
    'documented-late': 'Dokumentert for seint',
    documented: 'Dokumentert',
    'not-applicable': 'Ikkje aktuelt no',
  },
  nothingWrong: 'Ingenting er for seint, og ingen feil er funne.',
  due: (day) => `frist ${day}`,
  lateBy: (days) => (days === 1 ? 'éin dag for seint' : `${days} dagar for seint`),
  enough: (sentence) => `Dette er nok no: ${sentence}`,
  mend: (sentence) => `Slik rettar de det: ${sentence}`,
  entries: (list) => `[${list}]`,
  inCase: (seq) => `sak ${seq}`,
  inConcern: (number, seq) => `melding ${number}, ${seq}`,
}
