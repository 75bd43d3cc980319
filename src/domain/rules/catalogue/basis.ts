import type { Basis } from '../rule.ts'

const act = 'https://lovdata.no/lov/2023-06-09-30'
const regulation = 'https://lovdata.no/forskrift/2024-06-03-900'

/** A section of opplæringslova (LOV-2023-06-09-30), with its paragraph in brackets. */
export const ol = (section: string, paragraph?: string, validFrom = '2024-08-01'): Basis => ({
  act: 'opplæringslova',
  section: paragraph ? `§ ${section} (${paragraph})` : `§ ${section}`,
  validFrom,
  url: `${act}/§${section}`,
})

/** A section of opplæringsforskrifta (FOR-2024-06-03-900). */
export const of = (section: string): Basis => ({
  act: 'opplæringsforskrifta',
  section: `§ ${section}`,
  validFrom: '2024-08-01',
  url: `${regulation}/§${section}`,
})

/** The General Data Protection Regulation, law by personopplysningsloven § 1. */
export const gdpr = (article: number): Basis => ({
  act: 'personvernforordninga',
  section: `art. ${article}`,
  validFrom: '2018-07-20',
  url: 'https://lovdata.no/lov/2018-06-15-38',
})
