import type { FC } from 'hono/jsx'
import type { KnownPerson } from '../../queries/concern/whom.ts'
import type { Texts } from '../../texts/catalogue.ts'
import type { Typed } from '../forms.ts'
import { paths } from '../paths.ts'
import { Button } from '../ui/actions.tsx'
import { FieldGroup } from '../ui/choices.tsx'
import { Find, PickedMany } from '../ui/find.tsx'
import { Lines } from '../ui/lists.tsx'
import { More } from '../ui/notices.tsx'
import type { ReportFormView } from '../../queries/concern/report-form.ts'
import { labelOf } from './person-label.ts'

export interface FieldsShown {
  readonly t: Texts
  readonly typed: Typed
  readonly view: ReportFormView
  readonly wrong: (field: string) => string | undefined
  /** Names were looked for without script: the answer is shown, also when it is none. */
  readonly looked: (list: 'about' | 'there' | 'adult') => boolean
}

const itemsOf = (t: Texts, people: readonly KnownPerson[]) =>
  people.map((person) => ({ value: person.person, label: labelOf(t, person) }))

/** What was found, each with a button: the way without script. */
export const Hits: FC<{ t: Texts; list: string; people: readonly KnownPerson[]; looked: boolean }> = (
  props,
) => {
  const { t, list, people, looked } = props
  if (!looked) return null
  if (people.length === 0) return <p class="small quiet">{t.report.noHits}</p>
  return (
    <div class="stack-s">
      <p class="small">{t.report.hits}</p>
      <Lines
        label={t.report.hits}
        lines={itemsOf(t, people).map((item) => (
          <Button name={`pick-${list}`} value={item.value} kind="secondary" wide>
            {item.label}
          </Button>
        ))}
      />
      <p class="small quiet">{t.report.sendAsWritten}</p>
    </div>
  )
}

const Others: FC<FieldsShown> = ({ t, typed, view, wrong, looked }) => {
  const { others } = t.report
  const open = view.wasThere.length > 0 || typed.one('others') !== '' || looked('there')
  return (
    <More summary={others.more} open={open}>
      <Find
        name="others"
        label={others.label}
        hint={others.hint}
        error={wrong('others')}
        value={typed.one('others')}
        suggestions={paths.reportWhom('pupil')}
        pick="many"
        into="there"
        list="there"
        button={{ word: t.ui.add, name: 'find', value: 'there' }}
        words={{ remove: t.ui.remove, nothing: t.ui.nothingFound }}
      />
      <Hits t={t} list="there" people={view.hits.wasThere} looked={looked('there')} />
      <PickedMany
        id="there"
        name="there"
        removeName="drop-there"
        removeWord={t.ui.remove}
        label={others.picked}
        items={itemsOf(t, view.wasThere)}
      />
    </More>
  )
}

/** Whom it is about, and who else was there. */
export const WhomFields: FC<FieldsShown> = (shown) => {
  const { t, typed, view, wrong, looked } = shown
  const { whom } = t.report
  return (
    <FieldGroup legend={whom.legend} id="whom-group" hint={view.groupsOnly ? whom.todaysGroups : undefined}>
      <PickedMany
        id="about"
        name="about"
        removeName="drop-about"
        removeWord={t.ui.remove}
        label={whom.picked}
        items={itemsOf(t, view.about)}
      />
      <Find
        name="whom"
        label={whom.label}
        hint={whom.hint}
        error={wrong('whom')}
        value={typed.one('whom')}
        suggestions={paths.reportWhom('pupil')}
        pick="many"
        into="about"
        list="about"
        button={{ word: t.ui.find, name: 'find', value: 'about' }}
        words={{ remove: t.ui.remove, nothing: t.ui.nothingFound }}
      />
      <Hits t={t} list="about" people={view.hits.about} looked={looked('about')} />
      <Others {...shown} />
    </FieldGroup>
  )
}
