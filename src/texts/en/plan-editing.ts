import type { planEditing as nb } from '../nb/plan-editing.ts'
import type { Widen } from '../widen.ts'

/** Writing in the school's plan: its sections, who writes, the school's choices, what was changed, the owner's template. */
export const planEditing: Widen<typeof nb> = {
  link: 'Edit the plan',
  typing: {
    saving: 'Saving …',
    saved: (time) => `Saved ${time}.`,
    notSaved: (why) => `Not saved yet. ${why}`,
    failed: 'Not saved yet. Press “Save the line” to see why.',
  },
  sections: {
    title: 'Sections and order',
    intro: 'Move sections and lines up or down. Headings are changed beside the section.',
    add: 'New section',
    back: 'To the plan',
    change: 'Change the section',
    showLines: (count) => (count === 1 ? 'Show 1 line' : `Show ${count} lines`),
    moves: { up: 'Up', down: 'Down' },
    newTitle: 'New section of the plan',
    oneTitle: 'Change the section',
    heading: { nb: 'Heading in bokmål', nn: 'Heading in nynorsk' },
    standard: (heading) => `Left empty, the section is called “${heading}”.`,
    after: 'Where should the section stand? After:',
    first: 'First of all',
    lock: 'Lock the section for the schools',
    lockDetail: 'Schools can add lines of their own, but not change the heading or take the section out.',
    save: 'Save the section',
    remove: 'Take the section out of the plan',
    notEmpty: 'The section has lines. Move them or take them out first; then the section can be taken out.',
    meanwhile: 'Somebody has changed this section while you wrote. Nothing is overwritten.',
    gone: 'The section was taken out of the plan while you wrote.',
    toList: 'To sections and order',
  },
  lines: {
    place: 'Move the line',
    to: 'Move to the section',
    move: 'Move',
    order: 'Change the order in the section',
    lockSay: 'Schools cannot change a locked line.',
    lock: 'Lock the line for the schools',
    unlock: 'Unlock the line',
  },
}
