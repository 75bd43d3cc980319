import type { MyNotice, NoticePlace } from '../../queries/notices.ts'
import type { Texts } from '../../texts/catalogue.ts'
import { paths } from '../paths.ts'

type Told = Pick<MyNotice, 'kind' | 'case' | 'concern' | 'place'>

/** What has happened, with the case's number where it is the reader's to open; never whom it is about. */
export const sayNews = (t: Texts, { kind, case: number }: Told): string =>
  number === null ? t.notices.kinds[kind] : `${t.notices.kinds[kind]} · ${t.words.caseShort(number)}`

/** Where to look at it. */
export const newsPath = ({ kind, case: number, concern, place }: Told): string => {
  if (place !== null) return placePath(kind, place)
  if (kind === 'grant-request') return paths.approvals()
  if (kind === 'training-lapses' || kind === 'unusual-reading') return paths.notices()
  if (kind === 'occurrence-due' || kind === 'occurrence-late' || kind === 'occurrence-escalated')
    return paths.doing()
  if (kind === 'give-reporter-phone') return paths.reports()
  if (kind === 'measure-for-you' && number === null) return paths.slips()
  if (kind === 'plan-to-approve' && number !== null) return paths.planApproval(number)
  if (number !== null) return paths.case(number)
  return concern === null ? paths.notices() : paths.concern(concern)
}

const placePath = (kind: Told['kind'], { school, year, body, line, deviation }: NoticePlace): string => {
  if (deviation !== undefined) return paths.deviation(deviation)
  if (body !== undefined && line !== undefined && kind === 'plan-comment-answered')
    return paths.bodyPlanLine(body, line)
  if (body !== undefined && (kind === 'body-asked' || kind === 'body-answer-near'))
    return paths.bodyAsks(body)
  if (school === undefined || year === undefined) return paths.notices()
  return kind === 'plan-comment'
    ? paths.schoolPlanComments({ school, year })
    : paths.evaluations({ school, year })
}
