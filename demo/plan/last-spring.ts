import { layDownEvaluation } from '../../src/commands/plan-evaluation/laying-down.ts'
import type { DateText } from '../../src/domain/journal/facts.ts'
import { schoolYearOf, yearBefore } from '../../src/domain/school-plan/ids.ts'
import { keyPrefix, type Stage } from '../history/stage.ts'

/** What the leaders wrote about the spring before, when the school had no plan in Varde. */
export const evaluateLastSpring = async (stage: Stage, begunOn: DateText): Promise<void> => {
  await stage.act(layDownEvaluation, stage.cast.id('marit'), `${keyPrefix}plan/last-spring`, {
    school: 'tarnlia-skole',
    year: yearBefore(schoolYearOf(begunOn)),
    kind: 'leaders-spring',
    answers: {
      worked: 'Temaukene ga roligere klasser, og elevene sier at det er lettere å si fra til en voksen.',
      'did-not-work': 'Vi var for få ute i storefri, og klassemøtene falt bort da det var mye annet i mai.',
      'to-change': 'Tre voksne ute i hvert storefri, og faste uker for klassemøtene.',
    },
  })
}
