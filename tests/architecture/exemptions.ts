/** What may be longer than the house allows, each with its reason. One that is no longer needed fails the check. */
export const longerThanAllowed: Readonly<Record<string, string>> = {
  'src/domain/journal/entry-kinds.ts': 'a typed table: every kind of entry and its facts, no code',
  'tests/access/grants.ts': 'a table: every grant of every role, no code',
  'demo/history/situations.ts': 'texts of the demonstration, and nothing else',
}

/** What may hold Norwegian outside src/texts and demo, each with its reason. */
export const speaksNorwegian: Readonly<Record<string, string>> = {
  'src/domain/activity-plan/wording.ts': 'patterns to look for in what people have written',
  'src/domain/bodies/about-somebody.ts': 'patterns to look for in what people have written',
  'src/domain/bodies/telling-words.ts': 'words to look for in what people have written',
  'src/domain/school-plan/linter/finding.ts': 'acts have their Norwegian names',
  'src/domain/school-plan/linter/words.ts': 'patterns to look for in what people have written',
  'src/domain/mistakes/words.ts': 'patterns to look for in what people have written',
  'src/domain/year/wheel/letters.ts': 'how wide the letters are that names are drawn with',
  'src/domain/rules/rule.ts': 'acts have their Norwegian names',
  'src/domain/rules/catalogue/basis.ts': 'acts have their Norwegian names',
  'src/domain/when/read/count.ts': 'the language of a plan’s “when”, which the domain reads',
  'src/domain/when/read/days.ts': 'the language of a plan’s “when”, which the domain reads',
  'src/domain/when/read/event.ts': 'the language of a plan’s “when”, which the domain reads',
  'src/domain/when/read/nearest.ts': 'the language of a plan’s “when”, which the domain reads',
  'src/domain/when/read/rhythm.ts': 'the language of a plan’s “when”, which the domain reads',
  'src/domain/when/read/span.ts': 'the language of a plan’s “when”, which the domain reads',
  'src/domain/when/read/standing.ts': 'the language of a plan’s “when”, which the domain reads',
  'src/domain/when/read/stretch.ts': 'the language of a plan’s “when”, which the domain reads',
  'src/domain/when/read/time.ts': 'the language of a plan’s “when”, which the domain reads',
  'src/domain/when/read/understand.ts': 'the language of a plan’s “when”, which the domain reads',
  'src/domain/when/read/words.ts': 'the language of a plan’s “when”, which the domain reads',
  'src/domain/when/write/nb.ts':
    'the language of a plan’s “when”, which the domain writes back as it reads it',
  'src/domain/when/write/nn.ts':
    'the language of a plan’s “when”, which the domain writes back as it reads it',
  'src/domain/school-plan/reading/words/column-words.ts': 'words to look for in plans that are read in',
  'src/domain/school-plan/reading/words/doing-words.ts': 'words to look for in plans that are read in',
  'src/domain/school-plan/reading/words/party-words.ts': 'words to look for in plans that are read in',
  'src/domain/school-plan/reading/words/section-words.ts': 'words to look for in plans that are read in',
  'src/domain/school-plan/reading/words/time-words.ts': 'words to look for in plans that are read in',
  'src/domain/calendar/import/csv.ts': 'headings to look for in a school route',
  'src/domain/calendar/import/recognise.ts': 'names to look for in a school route',
}
