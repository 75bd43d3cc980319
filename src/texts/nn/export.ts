import type { exportTexts as nb } from '../nb/export.ts'
import type { Widen } from '../widen.ts'

export const exportTexts: Widen<typeof nb> = {
  usage:
    'Bruk: varde export SAK [--key NØKKEL] [--out FIL|-] [--lang nb|nn|en]\n' +
    '  --key  eingongsnøkkelen frå sida til saka; utan han blir du spurd\n' +
    '  --out  ei ny fil, eller - for standard ut; elles ei fil med eit namn som ikkje seier noko',
  askKey: 'Eingongsnøkkel: ',
  cannotWrite: (path) =>
    path === '' ? 'Kan ikkje skrive i denne mappa.' : `Kan ikkje skrive til ${path}, eller ho finst frå før.`,
  refused:
    'Nøkkelen opnar ingenting. Han gjeld éi sak, éin gong, i ti minutt, og i ei skjerma sak må ein til ha sagt ja.',
  written: (path) =>
    `${path === null ? 'Saka er skriven ut.' : `Saka ligg i ${path}.`} Uttaket er logga. Slett fila når ho er brukt.`,
}
