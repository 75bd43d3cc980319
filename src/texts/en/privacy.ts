import type { privacy as nb } from '../nb/privacy.ts'
import type { Widen } from '../widen.ts'

export const privacy: Widen<typeof nb> = {
  title: 'Privacy',
  intro:
    'The school uses Varde to see to it that pupils are safe and well. Here is what is kept, and who sees it.',
  parts: [
    {
      title: 'Why is this kept?',
      text: 'The law says that the school must keep watch, step in, tell, look into and act when a pupil is not safe and well, and write down what is done (Education Act, chapter 12). The school may therefore keep what it needs for this (Education Act § 25-1). The school owner is responsible for the information.',
    },
    {
      title: 'Who can see it?',
      text: 'Only those who need it in order to help. A case has a small team. The principal sees the cases of the school, but not those about the principal or somebody in the leadership. A teacher of the same year sees nothing. Neither does anybody close in family see anything as staff.',
    },
    {
      title: 'Who has seen it?',
      text: 'Each time somebody opens a case, it is written in a log that nobody can change or delete.',
    },
    {
      title: 'Can anything be deleted?',
      text: 'No. Cases about the school environment must be preserved (Preservation Regulation § 40). If something is wrong, it is corrected by adding what is right, and the first can still be read.',
    },
    {
      title: 'May I see what is written about me?',
      text: 'Yes. Ask the principal. The answer must come within a month. What is about others may be held back. If the answer is no, you will be told why, and how to complain.',
    },
    {
      title: 'How is it protected?',
      text: 'The text is encrypted. Whoever reads a case signs in with two factors. E-mail from here only says that something is waiting, never what or whom it is about.',
    },
  ],
}
