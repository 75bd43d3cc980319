import { concern } from './concern.ts'
import { exportTexts } from './export.ts'
import { find } from './find.ts'
import { doing } from './doing.ts'
import { held } from './held.ts'
import { clock } from './clock.ts'
import { notices } from './notices.ts'
import { overview } from './overview.ts'
import { today } from './today.ts'
import { verify } from './verify.ts'
import { report } from './report.ts'
import { mail } from './mail.ts'
import { acts } from './acts.ts'
import { byHand } from './by-hand.ts'
import { caseTexts } from './case.ts'
import { enough } from './enough.ts'
import { entries } from './entries.ts'
import { privacy } from './privacy.ts'
import { closing } from './closing.ts'
import { evaluation } from './evaluation.ts'
import { measures } from './measures.ts'
import { plan } from './plan.ts'
import { planReading } from './plan-reading.ts'
import { administration } from './administration.ts'
import { chains } from './chains.ts'
import { planEditing } from './plan-editing.ts'
import { planFindings } from './plan-findings.ts'
import { planParties } from './plan-parties.ts'
import { planEvaluation } from './plan-evaluation.ts'
import { planOrigins } from './plan-origins.ts'
import { publicPlan } from './public-plan.ts'
import { bodies } from './bodies.ts'
import { classAgreements } from './class-agreements.ts'
import { deviations } from './deviations.ts'
import { schoolPlan } from './school-plan.ts'
import { families } from './families.ts'
import { rules } from './rules.ts'
import { mistakes, mistakesBeyond } from './mistakes.ts'
import { assess } from './assess.ts'
import { dates } from './dates.ts'
import { duties } from './duties.ts'
import { errors } from './errors.ts'
import { frame } from './frame.ts'
import { roles } from './roles.ts'
import { signIn } from './sign-in.ts'
import { ui } from './ui.ts'
import { anchor } from './anchor.ts'
import { yearEvents } from './year-events.ts'
import { calendar } from './calendar.ts'
import { when } from './when.ts'
import { words } from './words.ts'
import { year } from './year.ts'

export const nb = {
  concern,
  export: exportTexts,
  find,
  doing,
  held,
  clock,
  notices,
  overview,
  today,
  verify,
  report,
  mail,
  acts,
  byHand,
  case: caseTexts,
  enough,
  entries,
  privacy,
  closing,
  evaluation,
  measures,
  plan,
  planReading,
  planEditing,
  administration,
  chains,
  planFindings,
  planParties,
  bodies,
  classAgreements,
  deviations,
  schoolPlan,
  planEvaluation,
  planOrigins,
  publicPlan,
  families,
  rules,
  mistakes,
  mistakesBeyond,
  assess,
  dates,
  duties,
  errors,
  frame,
  roles,
  signIn,
  ui,
  anchor,
  yearEvents,
  calendar,
  when,
  words,
  year,
}
