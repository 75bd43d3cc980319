import type { clock as nb } from '../nb/clock.ts'
import type { Widen } from '../widen.ts'

export const clock: Widen<typeof nb> = {
  title: 'Flytt klokka',
  say: 'Dette er ein demonstrasjon. Klokka gjeld for alle her, og kan berre flyttast framover. Fristar, påminningar og e-post følgjer med.',
  now: (moment) => `Klokka er ${moment}.`,
  quick: 'Fort fram',
  hour: 'Ein time fram',
  tomorrow: 'Til i morgon kl. 8',
  schoolDay: (day) => `Til neste skuledag, ${day} kl. 8`,
  week: 'Ei veke fram',
  to: 'Til ein bestemt dag',
  day: 'Dag',
  time: 'Klokkeslett',
  move: 'Flytt klokka',
  moved: 'Klokka er flytta.',
  errors: {
    'not-forward': 'Klokka kan berre flyttast framover.',
    'too-far': 'Så langt fram rekk ikkje skuleruta.',
  },
}
