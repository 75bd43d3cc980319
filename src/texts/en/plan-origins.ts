import type { planOrigins as nb } from '../nb/plan-origins.ts'
import type { Widen } from '../widen.ts'

/** From what somebody said to a line of the plan, and what stands beside the line about it. */
export const planOrigins: Widen<typeof nb> = {
  title: 'Write it into the plan',
  isWritten: 'It is in the plan',
  wasWritten: 'It was written into the plan. The line has been taken out again.',
  notYet: 'Not written into the plan yet.',
  intro:
    'Choose where in the plan it belongs. The words come along, and you can rewrite them before you save.',
  section: 'Which part of the plan?',
  show: 'Show the part',
  newLine: (section) => `A new line in “${section}”`,
  kind: 'What kind of line?',
  orLine: 'Or write in a line that is there',
  noLines: 'The part has no lines that you can write in.',
  inLine: 'The words are in the field below. Rewrite them so that they fit in the plan, and save.',
  kept: 'On the page about what is new in the plan, all staff see these words beside the line, and which council or committee they come from. Never who said it.',
  said: {
    proposed: (who) => `${who} proposed this`,
    decided: (who) => `${who} decided this in a meeting`,
    answered: (who) => `${who} answered this when the plan was evaluated`,
    commented: (who) => `${who} wrote about the line`,
  },
  leaders: 'The leaders',
}
