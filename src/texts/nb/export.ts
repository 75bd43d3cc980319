/** What `varde export` says. The key comes from the page of the case. */
export const exportTexts = {
  usage:
    'Bruk: varde export SAK [--key NØKKEL] [--out FIL|-] [--lang nb|nn|en]\n' +
    '  --key  engangsnøkkelen fra siden til saken; uten den blir du spurt\n' +
    '  --out  en ny fil, eller - for standard ut; ellers en fil med et navn som ikke sier noe',
  askKey: 'Engangsnøkkel: ',
  cannotWrite: (path: string) =>
    path === ''
      ? 'Kan ikke skrive i denne mappen.'
      : `Kan ikke skrive til ${path}, eller den finnes fra før.`,
  refused:
    'Nøkkelen åpner ingenting. Den gjelder én sak, én gang, i ti minutter, og i en skjermet sak må en til ha sagt ja.',
  written: (path: string | null) =>
    `${path === null ? 'Saken er skrevet ut.' : `Saken ligger i ${path}.`} Uttaket er logget. Slett filen når den er brukt.`,
}
