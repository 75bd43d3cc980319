import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { PlanPaper } from './plan-paper.ts'
import { planTemplate } from './plan-template.ts'

/** As much of the compiler as is used here (ADR 20). */
interface Compiler {
  compile(how: { mainFileContent: string; inputs: Readonly<Record<string, string>> }): {
    readonly result: object | null
    hasError(): boolean
    takeDiagnostics(): { readonly shortDiagnostics: readonly { readonly message?: string }[] } | null
  }
  pdf(document: object, how: { pdfStandard: string; creationTimestamp: number }): Uint8Array
  evictCache(age: number): void
}
interface Typst {
  readonly NodeCompiler: {
    create(how: { workspace: string; fontArgs: readonly { fontPaths: readonly string[] }[] }): Compiler
  }
}

const library = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu'
const fontFiles = ['400Regular/Inter_400Regular.ttf', '600SemiBold/Inter_600SemiBold.ttf']

/** The production bundle carries compiler and fonts beside itself; else they lie where they were installed. */
const place = () => {
  const beside = join(import.meta.dirname, 'typst')
  if (existsSync(beside))
    return {
      compiler: join(beside, 'compiler.node'),
      fonts: fontFiles.map((file) => join(beside, nameOf(file))),
    }
  const require = createRequire(import.meta.url)
  const fonts = dirname(require.resolve('@expo-google-fonts/inter/package.json'))
  return { compiler: require.resolve(library), fonts: fontFiles.map((file) => join(fonts, file)) }
}
const nameOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1)

/** For the production build: what is copied beside the bundle, from where to which name. */
export const typstFiles = (): readonly (readonly [from: string, name: string])[] => {
  const { compiler, fonts } = place()
  return [[compiler, 'compiler.node'], ...fonts.map((file) => [file, nameOf(file)] as const)]
}

const isTypst = (loaded: unknown): loaded is Typst =>
  typeof loaded === 'object' && loaded !== null && 'NodeCompiler' in loaded

let compiler: Compiler | undefined
const loadCompiler = (): Compiler => {
  const { compiler: file, fonts } = place()
  const loaded: unknown = createRequire(import.meta.url)(file)
  if (!isTypst(loaded)) throw new Error('the compiler of documents is not what it was')
  // The template names no file, so nothing is read from the folder.
  return loaded.NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: fonts }] })
}

export class UnsettablePaper extends Error {
  override readonly name = 'UnsettablePaper'
}

/**
 * A paper as PDF/UA-1. The compiler refuses what is not accessible, so a file that comes out is tagged, has a title, and
 * says its language. It blocks while it works: for the worker, never for the web.
 */
export const setPlanPaper = (paper: PlanPaper): Uint8Array => {
  compiler ??= loadCompiler()
  const made = compiler.compile({ mainFileContent: planTemplate, inputs: { data: JSON.stringify(paper) } })
  if (made.result === null || made.hasError())
    // The compiler's own words are about the template; the paper's words are data to it and never among them.
    throw new UnsettablePaper(
      (made.takeDiagnostics()?.shortDiagnostics ?? []).map(({ message }) => message).join('; '),
    )
  const { year, month, day } = paper.date
  const pdf = compiler.pdf(made.result, {
    pdfStandard: 'ua-1',
    creationTimestamp: Date.UTC(year, month - 1, day) / 1000,
  })
  compiler.evictCache(2)
  return pdf
}
