import { describe, expect, it } from 'vitest'
import { belittles, speaksOfProof } from './words.ts'

describe('words that make it smaller', () => {
  it.each([
    ['Begge har skyld i det som skjedde.', true],
    ['Her har begge like mye skyld.', true],
    ['Begge har skuld i dette.', true],
    ['Eleven overdriver nok litt.', true],
    ['Ho overdriv.', true],
    ['Han må tåle litt erting.', true],
    ['Ho må tole det.', true],
    ['Hun er litt nærtagende.', true],
    ['Det var bare tull.', true],
    ['Han har selv lagt opp til det.', true],
    ['Eleven overdriver ikke.', false],
    ['Ingen mener at hun overdriver.', false],
    ['Ingen skal måtte tåle dette.', false],
    ['Han skal ikke tåle dette.', false],
    ['Begge elevene er hørt.', false],
    ['Hun bærer ikke skyld for dette.', false],
    ['De voksne må være der hver dag.', false],
    ['Eleven har det ikke trygt og godt.', false],
  ])('%j: %j', (text, expected) => {
    expect(belittles(text)).toBe(expected)
  })
})

describe('words of an end for want of proof', () => {
  it.each([
    ['Ikke bevist.', true],
    ['Ikkje prova.', true],
    ['Det lar seg ikke bevise hva som skjedde.', true],
    ['Det står ord mot ord.', true],
    ['Avsluttet på grunn av manglende bevis', true],
    ['Det kan ikke bekreftes.', true],
    ['Eleven sa selv at det er trygt.', false],
    ['Eleven har flyttet, og det er bekreftet av ny skole.', false],
    ['Vi har sett henne over tre uker.', false],
  ])('%j: %j', (text, expected) => {
    expect(speaksOfProof(text)).toBe(expected)
  })
})
