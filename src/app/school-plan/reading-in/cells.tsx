import type { FC } from 'hono/jsx'
import { type RowTexts, settledColumns } from '../../../domain/school-plan/reading/settling.ts'
import { parseWhen } from '../../../domain/when/parse.ts'
import { writeWhen } from '../../../domain/when/write/write.ts'
import { paths } from '../../paths.ts'
import { Button } from '../../ui/actions.tsx'
import { SelectField, TextArea, TextField } from '../../ui/field.tsx'
import { Pair, Row } from '../../ui/layout.tsx'
import { cellName, mostParts, partsName } from './settled.ts'
import type { Shown } from './parts.tsx'

/** How the machine reads what stands there, so that a misunderstanding shows before the year does. */
const HowRead: FC<{ shown: Shown; text: string }> = ({ shown, text }) => {
  const { t, locale } = shown.c.var
  if (text.trim() === '') return null
  const read = parseWhen(text)
  return (
    <p class="small quiet">
      {read.ok ? t.schoolPlan.write.understood(writeWhen(read.when, locale)) : t.schoolPlan.cells.unread}
    </p>
  )
}

const RowCells: FC<{ shown: Shown; at: number; part: number; texts: RowTexts }> = ({
  shown,
  at,
  part,
  texts,
}) => {
  const { columns, page } = shown.c.var.t.planReading
  const [what, ...columnsBeside] = settledColumns
  const others = columnsBeside.filter((column) => column !== 'documented' || texts[column] !== '')
  return (
    <div class="stack-s">
      <TextArea
        name={cellName(at, part, what)}
        label={part === 0 ? columns.what : page.part(part + 1)}
        rows={Math.min(8, 1 + Math.ceil(texts.what.length / 60))}
        maxlength={8000}
        value={texts.what}
      />
      <Pair>
        {others.map((column) => (
          <div class="stack-s">
            <TextField
              name={cellName(at, part, column)}
              label={columns[column]}
              maxlength={300}
              value={texts[column]}
            />
            {column === 'when' && <HowRead shown={shown} text={texts.when} />}
          </div>
        ))}
      </Pair>
    </div>
  )
}

/** The cells of a row that is in doubt, to be written anew, and the row to be parted where it is several. */
export const Cells: FC<{ shown: Shown; at: number; parts: readonly RowTexts[] }> = ({ shown, at, parts }) => {
  const { page } = shown.c.var.t.planReading
  const counts = Array.from({ length: mostParts }, (_, index) => String(index + 1))
  return (
    <div class="stack">
      {parts.map((texts, part) => (
        <RowCells shown={shown} at={at} part={part} texts={texts} />
      ))}
      <Row>
        <SelectField
          name={partsName(at)}
          label={page.parts}
          value={String(parts.length)}
          options={counts.map((count) => ({ value: count, label: count }))}
        />
        <Button name="do" value={`part-${at}`} action={`${paths.schoolPlanReadIn(shown.at)}#doubt-${at}`}>
          {page.partNow}
        </Button>
      </Row>
    </div>
  )
}
