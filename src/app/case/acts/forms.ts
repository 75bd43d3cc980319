import type { ActForm } from './act-form.tsx'
import { bestInterestForm } from './best-interest.tsx'
import { guardianContactForm } from './guardian-contact.tsx'
import { guardianHoldForm } from './guardian-hold.tsx'
import { immediateMeasuresForm } from './immediate-measures.tsx'
import { conclusionForm, extensionForm, investigationForm } from './investigation.tsx'
import { meetingForm } from './meeting.tsx'
import { noteForm, observationForm } from './observation.tsx'
import { otherTalkForm } from './other-talk.tsx'
import { physicalInterventionForm } from './physical-intervention.tsx'
import { pupilTalkForm } from './pupil-talk.tsx'
import { ownerNoticeForm, seriousnessForm } from './seriousness.tsx'

/** Every act that is one small page and one entry. */
export const actForms: readonly ActForm[] = [
  pupilTalkForm,
  otherTalkForm,
  guardianContactForm,
  guardianHoldForm,
  observationForm,
  noteForm,
  immediateMeasuresForm,
  investigationForm,
  extensionForm,
  conclusionForm,
  bestInterestForm,
  seriousnessForm,
  ownerNoticeForm,
  meetingForm,
  physicalInterventionForm,
]
