import { paths } from '../paths.ts'
import { formWith, renderPage } from '../request.tsx'
import type { AppContext } from '../context.ts'
import { type FieldIssue, sayErrors } from '../forms.ts'
import type { ReportFormView } from '../../queries/concern/report-form.ts'
import { Button } from '../ui/actions.tsx'
import { ErrorSummary } from '../ui/error-summary.tsx'
import { Form } from '../ui/form.tsx'
import { PageHead } from '../ui/layout.tsx'
import { AdultFields, CapacityFields, SchoolField } from './adult-fields.tsx'
import type { Asking } from './form.ts'
import { type FieldsShown, WhomFields } from './people-fields.tsx'
import { AroundFields, MoreFields, ToldFields } from './story-fields.tsx'

interface Shown {
  readonly view: ReportFormView
  readonly asking: Asking
  readonly errors: readonly FieldIssue[]
  readonly key: string | null
}

/** One page, for one thumb; works without script, and keeps what was written whatever happens. */
export const showForm = (c: AppContext, { view, asking, errors, key }: Shown) => {
  const { t } = c.var
  const said = sayErrors(errors, { ...t.ui.fieldErrors, ...t.report.errors })
  const looked = { about: asking.look.about, there: asking.look.wasThere, adult: asking.look.adult }
  const fields: FieldsShown = {
    t,
    view,
    typed: asking.typed,
    wrong: said.of,
    looked: (list) =>
      looked[list] !== null && (!asking.sends || view.hits[list === 'there' ? 'wasThere' : list].length > 0),
  }
  return renderPage(
    c,
    { title: t.words.report, current: paths.report(), status: errors.length > 0 ? 422 : 200 },
    <div class="narrow">
      <PageHead title={t.words.report} below={t.report.intro} />
      <Form
        action={paths.report()}
        {...formWith(c, key)}
        island="keep-words"
        data={{
          'data-waiting': t.ui.waitingForNet,
          'data-sending': t.ui.sending,
          'data-again': t.ui.sendNow,
        }}
        enter={{ name: 'find', value: 'all' }}
      >
        <ErrorSummary title={t.report.notSent} intro={t.ui.errorsKept} errors={said.summary} />
        {asking.typed.all('asked').map((list) => (
          <input type="hidden" name="asked" value={list} />
        ))}
        {errors
          .filter(({ code }) => code === 'choose-person')
          .map(({ field }) => (
            <input type="hidden" name="asked" value={field === 'whom' ? 'about' : 'adult'} />
          ))}
        <SchoolField {...fields} />
        <WhomFields {...fields} />
        <CapacityFields {...fields} />
        <ToldFields {...fields} />
        <AroundFields {...fields} />
        <AdultFields {...fields} />
        <MoreFields {...fields} />
        <Button kind="primary" wide>
          {t.report.send}
        </Button>
        <p class="small quiet">{t.report.goesTo(view.principal)}</p>
      </Form>
    </div>,
  )
}
