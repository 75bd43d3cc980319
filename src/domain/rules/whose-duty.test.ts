import { describe, expect, it } from 'vitest'
import { personId } from '../people/ids.ts'
import { type Around, carriersOf, toldWhenLate } from './whose-duty.ts'

const [rektor, social, contact, teacher, officer, holder] = [
  'rektor',
  'social',
  'contact',
  'teacher',
  'officer',
  'holder',
].map(personId) as [ReturnType<typeof personId>, ...ReturnType<typeof personId>[]]

const around = (more: Partial<Around> = {}): Around => ({
  compartment: 'ordinary',
  serious: false,
  responsible: social ?? null,
  team: [
    { person: social ?? rektor, roles: ['social-teacher'] },
    { person: contact ?? rektor, roles: ['contact-teacher', 'teacher'] },
  ],
  holder: null,
  principals: [rektor],
  officers: officer === undefined ? [] : [officer],
  ...more,
})
const falls = (responsible: Parameters<typeof carriersOf>[0]['responsible'], more?: Partial<Around>) =>
  carriersOf({ responsible, person: null }, around(more))

describe('on whom a duty falls', () => {
  it('is the person whom the case points out, before any position', () => {
    expect(carriersOf({ responsible: 'principal', person: teacher ?? null }, around())).toEqual([teacher])
  })
  it('is the position in the team, else whoever is responsible', () => {
    expect(falls('contact-teacher')).toEqual([contact])
    expect(falls('school-nurse')).toEqual([social])
    expect(falls('nearest-leader')).toEqual([social])
    expect(falls('case-responsible')).toEqual([social])
  })
  it('is the holder of a concern that is no case yet', () => {
    const concern = { responsible: null, team: [], holder: holder ?? null }
    expect(falls('principal', concern)).toEqual([holder])
    expect(falls('contact-teacher', concern)).toEqual([holder])
  })
  it('is the owner where it is about a leader (§ 12-5)', () => {
    expect(falls('principal', { compartment: 'leader-offence' })).toEqual([officer])
    expect(falls('contact-teacher', { compartment: 'leader-offence', responsible: null, team: [] })).toEqual([
      officer,
    ])
  })
})

describe('who is told when it is late', () => {
  it('is the principal', () => {
    expect(toldWhenLate({ responsible: 'contact-teacher', person: null }, around())).toEqual([rektor])
  })
  it('is the owner where the principal was the one, as far as the owner may know of it', () => {
    expect(toldWhenLate({ responsible: 'principal', person: null }, around())).toEqual([])
    expect(toldWhenLate({ responsible: 'principal', person: null }, around({ serious: true }))).toEqual([
      officer,
    ])
  })
  it('is never the leadership where it is about a leader', () => {
    const late = toldWhenLate(
      { responsible: 'case-responsible', person: null },
      around({ compartment: 'leader-offence' }),
    )
    expect(late).toEqual([officer])
  })
})
