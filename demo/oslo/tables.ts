/** Tables of people, and of what has happened, in the order in which rows can be laid down. */
export { tables as tablesOfPeople } from '../school/rows.ts'

export const tablesOfMatters = [
  'pupil_case',
  'concern',
  'concern_person',
  'concern_informed',
  'report_receipt',
  'stream_key',
  'case_person',
  'case_concern',
  'case_member',
  'measure',
  'entry',
  'passage',
  'passage_about',
  'notice',
  'obligation_cache',
] as const
