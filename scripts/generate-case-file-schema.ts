import { caseFileJsonSchema } from '../src/delivery/case-file/json-schema.ts'

export interface Generated {
  readonly path: string
  readonly content: string
}

/** The JSON Schema of a case file, from the schema that reads it. */
export const generate = async (): Promise<Generated[]> => [
  {
    path: 'docs/generated/varde-case-1.schema.json',
    content: `${JSON.stringify(caseFileJsonSchema(), null, 2)}\n`,
  },
]
