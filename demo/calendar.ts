import type { SchoolCalendar } from '../src/domain/calendar/school-calendar.ts'

/** Three school years of the demonstration's owner: autumn break in week 40, winter break in week 8. */
export const calendar: SchoolCalendar = {
  version: '2026-1',
  schoolYears: [
    { name: '2025-26', from: '2025-08-18', to: '2026-06-19' },
    { name: '2026-27', from: '2026-08-17', to: '2027-06-18' },
    { name: '2027-28', from: '2027-08-16', to: '2028-06-20' },
  ],
  free: [
    { from: '2025-08-14', to: '2025-08-15', name: 'Planleggingsdager', kind: 'planning' },
    { from: '2025-09-29', to: '2025-10-03', name: 'Høstferie', kind: 'holiday' },
    { from: '2025-12-22', to: '2026-01-02', name: 'Juleferie', kind: 'holiday' },
    { from: '2026-02-16', to: '2026-02-20', name: 'Vinterferie', kind: 'holiday' },
    { from: '2026-03-30', to: '2026-04-06', name: 'Påskeferie', kind: 'holiday' },
    { from: '2026-05-15', to: '2026-05-15', name: 'Fridag', kind: 'free-day' },
    { from: '2026-08-13', to: '2026-08-14', name: 'Planleggingsdager', kind: 'planning' },
    { from: '2026-09-28', to: '2026-10-02', name: 'Høstferie', kind: 'holiday' },
    { from: '2026-12-21', to: '2027-01-01', name: 'Juleferie', kind: 'holiday' },
    { from: '2027-02-22', to: '2027-02-26', name: 'Vinterferie', kind: 'holiday' },
    { from: '2027-03-22', to: '2027-03-29', name: 'Påskeferie', kind: 'holiday' },
    { from: '2027-05-07', to: '2027-05-07', name: 'Fridag', kind: 'free-day' },
    { from: '2027-08-12', to: '2027-08-13', name: 'Planleggingsdager', kind: 'planning' },
    { from: '2027-10-04', to: '2027-10-08', name: 'Høstferie', kind: 'holiday' },
    { from: '2027-12-21', to: '2028-01-02', name: 'Juleferie', kind: 'holiday' },
    { from: '2028-02-21', to: '2028-02-25', name: 'Vinterferie', kind: 'holiday' },
    { from: '2028-04-10', to: '2028-04-17', name: 'Påskeferie', kind: 'holiday' },
    { from: '2028-05-26', to: '2028-05-26', name: 'Fridag', kind: 'free-day' },
  ],
}
