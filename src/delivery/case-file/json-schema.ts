import { z } from 'zod'
import { caseFileSchema } from './schema.ts'

/** The format as JSON Schema, for whoever writes case files with other programs. */
export const caseFileJsonSchema = (): Readonly<Record<string, unknown>> => ({
  $id: 'varde-case-1.schema.json',
  title: 'varde-case/1',
  ...z.toJSONSchema(caseFileSchema, { io: 'input', unrepresentable: 'any', reused: 'ref' }),
})
