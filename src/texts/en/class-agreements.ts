import type { Texts } from '../catalogue.ts'

export const classAgreements: Texts['classAgreements'] = {
  nav: 'Class rules',
  title: (year) => `Class rules and action plans ${year}`,
  intro: 'Pupils make the rules when school starts and take them up again in the theme weeks.',
  none: 'No classes here.',
  kinds: { rules: 'Class rules', 'action-plan': 'The class’s action plan' },
  states: {
    missing: 'Not made',
    made: (day) => `Agreed ${day}`,
    again: (day) => `Agreed ${day}, not taken up in the theme week`,
  },
  of: (kind, name) => `${kind}, ${name}`,
  agreedOn: (day, occasion) => `Agreed ${day}, ${occasion}`,
  occasions: {
    'school-start': 'at school start',
    'theme-week': 'in the theme week',
    survey: 'after a survey',
    other: 'at another time',
  },
  nothing: 'Not written in yet.',
  how: 'How the pupils took part',
  earlier: 'As it was before',
  write: {
    title: 'Write in what the class agrees on',
    rule: (number) => `Rule ${number}`,
    step: (number) => `What we do, ${number}`,
    hint: 'In the pupils’ own words. Say what you do, not what you do not. No names.',
    occasion: 'When',
    how: 'How did the pupils take part?',
    on: 'Day',
    save: 'Save',
  },
  done: 'Saved.',
  conflict: 'Somebody else saved while you were writing. What you wrote stands below.',
  theirs: 'As it stands now',
  refusals: {
    'nothing-agreed': 'Write one line at least.',
    'too-many-lines': 'Twelve lines at most.',
    'in-the-future': 'That day has not been yet.',
    'changed-meanwhile': 'Somebody else saved while you were writing.',
  },
}
