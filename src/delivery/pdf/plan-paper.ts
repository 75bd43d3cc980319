/** What a plan's template is given. Words are data to it, whatever they hold: nothing in them is ever read as markup. */
export interface PlanPaper {
  readonly lang: 'nb' | 'nn'
  readonly title: string
  readonly school: string
  /** Of the decision; written into the file as its date. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number }
  readonly intro: string
  readonly foot: string
  /** With `{at}` and `{of}`. */
  readonly page: string
  readonly contents: string
  readonly columns: readonly string[]
  readonly undecided: string
  readonly first: readonly {
    readonly heading: string
    readonly parts: readonly { readonly title: string; readonly text: string }[]
    readonly after: string
  }[]
  readonly sections: readonly { readonly heading: string; readonly blocks: readonly PaperPart[] }[]
}

interface Words {
  readonly text: string
  readonly form: string
}

type PaperPart =
  | { readonly kind: 'prose'; readonly text: Words }
  | { readonly kind: 'item'; readonly name: Words; readonly text: Words | null; readonly note: string | null }
  | {
      readonly kind: 'table'
      readonly rows: readonly {
        readonly what: Words
        readonly who: string | null
        readonly whom: string | null
        readonly when: string | null
      }[]
    }
  | {
      readonly kind: 'chain'
      readonly name: string
      readonly steps: readonly { readonly what: string; readonly detail: string }[]
    }
