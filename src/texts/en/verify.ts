import type { verify as nb } from '../nb/verify.ts'
import type { Widen } from '../widen.ts'

export const verify: Widen<typeof nb> = {
  usage: 'Usage: varde verify [--against FILE] [--json] [--lang nb|nn|en]',
  unreadable: (path) => `The anchors in ${path} cannot be read.`,
  line: (said, { owner, stream, seq, anchor }) =>
    [
      said,
      ...(stream === null ? [] : [`journal ${stream}`]),
      ...(seq === null ? [] : [`entry ${seq}`]),
      ...(anchor === null ? [] : [`anchor ${anchor}`]),
      `owner ${owner}`,
    ].join(' · '),
  findings: {
    'entry-missing': 'An entry is missing',
    'entry-not-linked': 'An entry is not linked to the one before',
    'entry-changed': 'An entry has been changed',
    'columns-differ': 'The columns of an entry say something else than the entry',
    'row-differs-from-chain': 'The row beside the journal has another end than the journal',
    'chain-without-row': 'A journal belongs to no case and no concern',
    'text-missing': 'A text is missing',
    'text-added': 'A text has been added',
    'text-differs': 'A text is about, or for, others than when it was written',
    'text-unreadable': 'A text cannot be opened, or is not the one that was written',
    'row-differs-from-fold': 'The row says something else than the journal',
    'measures-differ-from-fold': 'The measures say something else than the journal',
    'clock-missing': 'The duties have not been computed',
    'clock-differs': 'The duties kept are others than those computed',
    'clock-behind': 'The duties kept were not computed anew in time',
    'anchor-not-linked': 'An anchor is not linked to the one before',
    'anchor-signature': 'An anchor does not have the right signature',
    'anchor-root': 'An anchor does not cover the journals as they were',
    'anchor-missing': 'An anchor that was sent out is not in the database',
    'anchor-differs': 'An anchor in the database is another than the one sent out',
    'mailed-anchor-missing': 'A hash that was sent by mail is that of no anchor in the database',
    'chain-differs-from-anchor': 'A journal is not as it was when it was anchored',
  },
  read: (counted) =>
    `Read: ${counted.streams} journals, ${counted.entries} entries, ${counted.texts} texts, ${counted.anchors} anchors of ${counted.owners} owners.`,
  fits: 'Everything fits. What was written since the last anchor is not anchored yet.',
  doesNotFit: (count) => (count === 1 ? 'One thing does not fit.' : `${count} things do not fit.`),
}
