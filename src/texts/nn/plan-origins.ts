import type { planOrigins as nb } from '../nb/plan-origins.ts'
import type { Widen } from '../widen.ts'

/** From what somebody said to a line of the plan, and what stands beside the line about it. */
export const planOrigins: Widen<typeof nb> = {
  title: 'Skriv inn i planen',
  isWritten: 'Står i planen',
  wasWritten: 'Vart skrive inn i planen. Linja er teken ut att.',
  notYet: 'Ikkje skrive inn i planen enno.',
  intro: 'Vel kvar i planen det høyrer heime. Orda følgjer med, og du kan skrive dei om før du lagrar.',
  section: 'Kva del av planen?',
  show: 'Vis delen',
  newLine: (section) => `Ny linje i «${section}»`,
  kind: 'Kva slags linje skal det vere?',
  orLine: 'Eller skriv i ei linje som står der',
  noLines: 'Delen har ingen linjer du kan skrive i.',
  inLine: 'Orda står i feltet under. Skriv dei om så dei passar i planen, og lagre.',
  kept: 'På sida om kva som er nytt i planen, ser alle tilsette desse orda ved linja, og kva råd eller utval dei kjem frå. Aldri kven som sa det.',
  said: {
    proposed: (who) => `${who} foreslo dette`,
    decided: (who) => `${who} bestemte dette i eit møte`,
    answered: (who) => `${who} svara dette då planen vart evaluert`,
    commented: (who) => `${who} skreiv til linja`,
  },
  leaders: 'Leiinga',
}
