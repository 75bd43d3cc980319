import {
  insertAgreement,
  lockAgreement,
  readAgreements,
  readClasses,
} from '../database/records/class-agreements.ts'
import { NotFound, NotPermitted } from '../domain/access/absence.ts'
import { type Agreement, type AgreementKind, decideAgreement } from '../domain/class-agreement/agreement.ts'
import { looksLikeId } from '../domain/people/ids.ts'
import { accept, command } from './command.ts'

export interface AgreementWish extends Agreement {
  readonly class: string
  readonly kind: AgreementKind
  readonly seen: number
}

/** What a class has agreed on with its pupils is written down; the versions before it can be read (inventory G5, G6). */
export const writeAgreement = command(
  'class-agreement.write',
  async (scope, { class: of, kind, seen, ...agreement }: AgreementWish) => {
    const [found] = looksLikeId(of) ? await readClasses(scope, { only: of }) : []
    if (found === undefined) throw new NotFound()
    if (!found.writes) throw new NotPermitted('role')
    await lockAgreement(scope, `${of} ${kind}`)
    const stands = (await readAgreements(scope, { class: of, kind }))[0]?.version ?? 0
    const decision = decideAgreement(agreement, { seen, stands, today: scope.today })
    if (!decision.accepted) return decision
    await insertAgreement(scope, { class: of, kind }, { ...decision.outcome, version: stands + 1 })
    return accept({ version: stands + 1 })
  },
)
