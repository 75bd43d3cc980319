import { caseChain } from '../../../queries/case-chain.ts'
import { BackToCase } from '../../case/acts/act-page.tsx'
import { sayingOf } from '../../case/saying.ts'
import type { AppContext } from '../../context.ts'
import { paths } from '../../paths.ts'
import { ask, renderPage } from '../../request.tsx'
import { PageHead, Section } from '../../ui/layout.tsx'
import { Heed } from '../../ui/notices.tsx'
import { formOf, planSpeaker } from '../saying.ts'
import { ChainFigure } from './chain-figure.tsx'
import { numberIn, StepList } from './step-list.tsx'

/** Where a case stands on its chain: said in a sentence, drawn, and as the list. No word of the case is on it. */
export const caseChainPage = async (c: AppContext) => {
  const { file, chain, standing, version } = await ask(c, caseChain, { number: c.req.param('number') ?? '' })
  const { t } = c.var
  const words = t.chains
  const say = planSpeaker(c, formOf(c, 'nb'))
  const now = chain.steps.find(({ id }) => id === standing.now)
  const { number } = file.row
  return renderPage(
    c,
    { title: `${words.caseTitle}. ${t.case.title(number)}`, current: paths.cases() },
    <div class="stack-l">
      <PageHead
        title={words.caseTitle}
        above={<BackToCase shown={{ c, say: sayingOf(c, file) }} />}
        below={version === null ? words.standardChain : words.ofVersion(version)}
      />
      <Heed tone={now === undefined ? 'done' : 'info'}>
        <p>
          {now === undefined ? words.atEnd : words.standsAt(numberIn(chain, now.id), say.step(chain, now))}
        </p>
      </Heed>
      <Section id="chain" title={words.names[chain.id]}>
        <div class="chain-both">
          <ChainFigure c={c} chain={chain} say={say} now={standing.now} />
          <StepList shown={{ c, chain, say, standing }} />
        </div>
      </Section>
    </div>,
  )
}
