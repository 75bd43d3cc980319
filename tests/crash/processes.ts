import { readdirSync, readFileSync } from 'node:fs'

/** Processes as the machine itself shows them. */
const allProcesses = (): readonly number[] => readdirSync('/proc').map(Number).filter(Number.isInteger)

/** Those whose command lines hold one of the words: the bundle's files, or a data folder. */
export const processesOf = (words: readonly string[]): readonly number[] =>
  allProcesses().filter((pid) => words.some((word) => commandLine(pid).includes(word)))

export const commandLine = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    return ''
  }
}

export const descendantsOf = (pid: number): readonly number[] => {
  const children = allProcesses().filter((one) => parentOf(one) === pid)
  return [...children, ...children.flatMap(descendantsOf)]
}

const parentOf = (pid: number) => {
  try {
    return Number(/^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}
