import { describe, expect, it } from 'vitest'
import { issuerRefusal } from './issuer.ts'
import { longestSessionMinutes, sessionLimits } from './limits.ts'
import { safeReturnPath } from './return-path.ts'
import { isSyntheticNumber } from './roster-key.ts'

describe('the way back', () => {
  it.each(['/', '/cases/4K7Q?filter=talks', '/report', '/sign-ins'])('leads to %s', (path) => {
    expect(safeReturnPath(path)).toBe(path)
  })

  it.each([
    undefined,
    '',
    'cases',
    '//evil.example',
    '/\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\nb',
    '/å',
    '/sign-in/feide',
    '/sign-out',
    '/sign-in?back=/',
    `/${'x'.repeat(500)}`,
  ])('never leads to %s', (path) => {
    expect(safeReturnPath(path)).toBe('/')
  })
})

describe('the limits of a session', () => {
  it('are a pupil’s on every shared device', () => {
    for (const part of ['staff', 'guardian', 'pupil'] as const)
      expect(sessionLimits(part, true)).toEqual({ idleMinutes: 15, absoluteMinutes: 60, promptLogin: true })
  })

  it('never pass what the database allows', () => {
    for (const part of ['staff', 'guardian', 'pupil'] as const) {
      const { idleMinutes, absoluteMinutes } = sessionLimits(part, false)
      expect(idleMinutes).toBeLessThanOrEqual(60)
      expect(absoluteMinutes).toBeLessThanOrEqual(longestSessionMinutes)
    }
  })
})

it('says why an issuer is not taken', () => {
  expect(issuerRefusal('http://auth.dataporten.no', 'production')).toBe('not-https')
  expect(issuerRefusal('https://localhost/feide', 'production')).toBe('loopback')
  expect(issuerRefusal('https://test.idporten.no', 'production')).toBe('made-for-trying')
  expect(issuerRefusal('https://auth.dataporten.no', 'demonstration')).toBe('not-loopback')
})

it('knows a synthetic number by 80 more in the month', () => {
  expect(['01810112345', '31920112345'].map(isSyntheticNumber)).toEqual([true, true])
  expect(['01010112345', '01800112345', '01930112345', '0181011234'].map(isSyntheticNumber)).toEqual([
    false,
    false,
    false,
    false,
  ])
})
