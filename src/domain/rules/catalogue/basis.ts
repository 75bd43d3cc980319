import type { Basis } from '../rule.ts'

const act = 'https://lovdata.no/lov/2023-06-09-30'

/** A section of opplæringslova (LOV-2023-06-09-30), with its paragraph in brackets. */
export const ol = (section: string, paragraph?: string, validFrom = '2024-08-01'): Basis => ({
  act: 'opplæringslova',
  section: paragraph ? `§ ${section} (${paragraph})` : `§ ${section}`,
  validFrom,
  url: `${act}/§${section}`,
})

/** The General Data Protection Regulation, law by personopplysningsloven § 1. */
export const gdpr = (article: number): Basis => ({
  act: 'personvernforordninga',
  section: `art. ${article}`,
  validFrom: '2018-07-20',
  url: 'https://lovdata.no/lov/2018-06-15-38',
})
