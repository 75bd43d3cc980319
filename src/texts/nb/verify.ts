interface Where {
  readonly owner: string
  readonly stream: string | null
  readonly seq: number | null
  readonly anchor: number | null
}

/** What `varde verify` says. */
export const verify = {
  usage: 'Bruk: varde verify [--against FIL] [--json] [--lang nb|nn|en]',
  unreadable: (path: string) => `Kan ikke lese ankrene i ${path}.`,
  line: (said: string, { owner, stream, seq, anchor }: Where) =>
    [
      said,
      ...(stream === null ? [] : [`journal ${stream}`]),
      ...(seq === null ? [] : [`innførsel ${seq}`]),
      ...(anchor === null ? [] : [`anker ${anchor}`]),
      `eier ${owner}`,
    ].join(' · '),
  findings: {
    'entry-missing': 'En innførsel mangler',
    'entry-not-linked': 'En innførsel henger ikke sammen med den før',
    'entry-changed': 'En innførsel er endret',
    'columns-differ': 'Feltene ved en innførsel sier noe annet enn innførselen',
    'row-differs-from-chain': 'Raden ved siden av journalen har en annen ende enn journalen',
    'chain-without-row': 'En journal hører ikke til noen sak eller melding',
    'text-missing': 'En tekst mangler',
    'text-added': 'En tekst er lagt til',
    'text-differs': 'En tekst gjelder noen andre, eller er for noen andre, enn da den ble skrevet',
    'text-unreadable': 'En tekst lar seg ikke åpne, eller er ikke den som ble skrevet',
    'row-differs-from-fold': 'Raden sier noe annet enn journalen',
    'measures-differ-from-fold': 'Tiltakene sier noe annet enn journalen',
    'clock-missing': 'Pliktene er ikke regnet ut',
    'clock-differs': 'De lagrede pliktene er andre enn de som regnes ut',
    'clock-behind': 'De lagrede pliktene er ikke regnet ut på nytt i tide',
    'anchor-not-linked': 'Et anker henger ikke sammen med det før',
    'anchor-signature': 'Et anker har ikke riktig underskrift',
    'anchor-root': 'Et anker dekker ikke journalene slik de var',
    'anchor-missing': 'Et anker som er sendt ut, finnes ikke i databasen',
    'anchor-differs': 'Et anker i databasen er et annet enn det som er sendt ut',
    'mailed-anchor-missing': 'En verdi som er sendt på e-post, passer ikke med noe anker i databasen',
    'chain-differs-from-anchor': 'En journal er ikke slik den var da den ble ankret',
  },
  read: (counted: { owners: number; streams: number; entries: number; texts: number; anchors: number }) =>
    `Lest: ${counted.streams} journaler, ${counted.entries} innførsler, ${counted.texts} tekster, ${counted.anchors} ankre hos ${counted.owners} eiere.`,
  fits: 'Alt stemmer. Det som er skrevet siden siste anker, er ikke ankret ennå.',
  doesNotFit: (count: number) => (count === 1 ? 'Én ting stemmer ikke.' : `${count} ting stemmer ikke.`),
}
