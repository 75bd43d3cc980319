import type { Chance } from './random.ts'

const first = [3, 7, 6, 1, 8, 9, 4, 5, 2]
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

const control = (digits: readonly number[], weights: readonly number[]): number => {
  const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0)
  return sum % 11 === 0 ? 0 : 11 - (sum % 11)
}

/**
 * A synthetic national identity number as the tax administration makes them for testing: 80 is added to the month, so
 * that it can be nobody's. Control digits by modulus 11.
 * @param birth `YYYY-MM-DD`
 */
export const syntheticNumber = (birth: string, luck: Chance, taken: Set<string>): string => {
  const [year = '', month = '', day = ''] = birth.split('-')
  for (;;) {
    const serial = luck.between(Number(year) < 2000 ? 100 : 500, Number(year) < 2000 ? 499 : 999)
    const text = `${day}${Number(month) + 80}${year.slice(2)}${serial}`
    const digits = [...text].map(Number)
    const one = control(digits, first)
    const two = one === 10 ? 10 : control([...digits, one], second)
    const number = `${text}${one}${two}`
    if (one === 10 || two === 10 || taken.has(number)) continue
    taken.add(number)
    return number
  }
}
