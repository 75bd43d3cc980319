import type { verify as nb } from '../nb/verify.ts'
import type { Widen } from '../widen.ts'

export const verify: Widen<typeof nb> = {
  usage: 'Bruk: varde verify [--against FIL] [--json] [--lang nb|nn|en]',
  unreadable: (path) => `Kan ikkje lese ankera i ${path}.`,
  line: (said, { owner, stream, seq, anchor }) =>
    [
      said,
      ...(stream === null ? [] : [`journal ${stream}`]),
      ...(seq === null ? [] : [`innføring ${seq}`]),
      ...(anchor === null ? [] : [`anker ${anchor}`]),
      `eigar ${owner}`,
    ].join(' · '),
  findings: {
    'entry-missing': 'Ei innføring manglar',
    'entry-not-linked': 'Ei innføring heng ikkje saman med den før',
    'entry-changed': 'Ei innføring er endra',
    'columns-differ': 'Felta ved ei innføring seier noko anna enn innføringa',
    'row-differs-from-chain': 'Rada ved sida av journalen har ein annan ende enn journalen',
    'chain-without-row': 'Ein journal høyrer ikkje til noka sak eller melding',
    'text-missing': 'Ein tekst manglar',
    'text-added': 'Ein tekst er lagd til',
    'text-differs': 'Ein tekst gjeld nokon andre, eller er for nokon andre, enn då han vart skriven',
    'text-unreadable': 'Ein tekst lèt seg ikkje opne, eller er ikkje den som vart skriven',
    'row-differs-from-fold': 'Rada seier noko anna enn journalen',
    'measures-differ-from-fold': 'Tiltaka seier noko anna enn journalen',
    'clock-missing': 'Pliktene er ikkje rekna ut',
    'clock-differs': 'Dei lagra pliktene er andre enn dei som blir rekna ut',
    'clock-behind': 'Dei lagra pliktene er ikkje rekna ut på nytt i tide',
    'anchor-not-linked': 'Eit anker heng ikkje saman med det før',
    'anchor-signature': 'Eit anker har ikkje rett underskrift',
    'anchor-root': 'Eit anker dekkjer ikkje journalane slik dei var',
    'anchor-missing': 'Eit anker som er sendt ut, finst ikkje i databasen',
    'anchor-differs': 'Eit anker i databasen er eit anna enn det som er sendt ut',
    'mailed-anchor-missing': 'Ein verdi som er send på e-post, passar ikkje med noko anker i databasen',
    'chain-differs-from-anchor': 'Ein journal er ikkje slik han var då han vart ankra',
  },
  read: (counted) =>
    `Lese: ${counted.streams} journalar, ${counted.entries} innføringar, ${counted.texts} tekstar, ${counted.anchors} anker hos ${counted.owners} eigarar.`,
  fits: 'Alt stemmer. Det som er skrive sidan siste anker, er ikkje ankra enno.',
  doesNotFit: (count) => (count === 1 ? 'Éin ting stemmer ikkje.' : `${count} ting stemmer ikkje.`),
}
