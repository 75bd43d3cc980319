import { Client } from 'pg'
import type { CommandRequest, Shell } from '../../src/commands/command.ts'
import type { CaseEntryKind } from '../../src/domain/journal/entry-kinds.ts'
import type { Decision } from '../../src/domain/journal/decision.ts'
import type { DateText, MomentText } from '../../src/domain/journal/facts.ts'
import { type MeasureId, measureId, type PersonId } from '../../src/domain/people/ids.ts'
import { type Acting, openActing } from './acting.ts'
import type { Cast } from './cast.ts'

/** What the keys of everything that is played begin with. */
export const keyPrefix = 'history/'

/** A command that said no, where the story needs a yes. */
export class Refused extends Error {
  readonly codes: readonly string[]
  constructor(codes: readonly string[], what: string) {
    super(`${what}: ${codes.join(', ')}`)
    this.codes = codes
  }
}

type Command<Input, Outcome, Refusal extends string> = (
  shell: Shell,
  request: CommandRequest,
  input: Input,
) => Promise<Decision<Outcome, Refusal>>

type Query<Input, Answer> = (
  shell: Shell,
  token: string,
  input: Input,
) => Promise<{ readonly answer: Answer }>

/** Where a story is played: the program's own shell, the demonstration's clock, and sessions of its people. */
export class Stage {
  readonly shell: Shell
  readonly cast: Cast
  readonly admin: Client
  readonly #acting: Acting
  readonly #done: ReadonlySet<string>
  readonly #sessions = new Map<string, { readonly token: string; readonly since: number }>()
  #moment: MomentText = ''

  private constructor(
    parts: Pick<Stage, 'shell' | 'cast' | 'admin'>,
    acting: Acting,
    done: ReadonlySet<string>,
  ) {
    this.shell = parts.shell
    this.cast = parts.cast
    this.admin = parts.admin
    this.#acting = acting
    this.#done = done
  }

  /** @param adminUrl of whoever owns the installation */
  static async open(shell: Shell, cast: Cast, adminUrl: string): Promise<Stage> {
    const admin = new Client({ connectionString: adminUrl })
    await admin.connect()
    const acting = await openActing(admin)
    const { rows } = await admin.query<{ key: string }>(
      `select substring(key from position('${keyPrefix}' in key)) as key from idempotency
       where position('${keyPrefix}' in key) > 0 and outcome is not null`,
    )
    return new Stage({ shell, cast, admin }, acting, new Set(rows.map(({ key }) => key)))
  }

  /** Was this done when the story was told before? */
  isDone(key: string): boolean {
    return this.#done.has(key)
  }

  get moment(): MomentText {
    return this.#moment
  }

  get today(): DateText {
    return this.#moment.slice(0, 10)
  }

  /** Moves the clock that commands and duties go by to a moment in Oslo. */
  async moveTo(moment: MomentText): Promise<void> {
    if (moment === this.#moment) return
    this.#moment = moment
    await this.admin.query(
      `insert into demonstration_clock (only_one, ahead)
       values (true, $1::timestamp at time zone 'Europe/Oslo' - clock_timestamp())
       on conflict (only_one) do update set ahead = excluded.ahead, moved_at = clock_timestamp()`,
      [moment],
    )
  }

  /** The clock shows the real time again. */
  async backToNow(): Promise<void> {
    await this.admin.query(
      `update demonstration_clock set ahead = interval '0', moved_at = clock_timestamp()`,
    )
  }

  /** A session of this person, opened again before it is too old for what is sealed. */
  async session(person: PersonId): Promise<string> {
    const known = this.#sessions.get(person)
    if (known !== undefined && performance.now() - known.since < 10 * 60_000) return known.token
    const token = await this.#acting.enter({ owner: this.cast.ownerOfPerson(person), person })
    this.#sessions.set(person, { token, since: performance.now() })
    return token
  }

  /** Does it as this person; the same key again is the same act once. Throws with the codes where it is refused. */
  async act<Input, Outcome, Refusal extends string>(
    command: Command<Input, Outcome, Refusal>,
    who: PersonId,
    key: string,
    input: Input,
  ): Promise<Outcome> {
    const decision = await this.try(command, who, key, input)
    if (decision.accepted) return decision.outcome
    // Where in the story, and not who: it ends in the log of a start.
    throw new Refused(decision.refusals, `${this.#moment}, ${key}`)
  }

  async try<Input, Outcome, Refusal extends string>(
    command: Command<Input, Outcome, Refusal>,
    who: PersonId,
    key: string,
    input: Input,
  ): Promise<Decision<Outcome, Refusal>> {
    return command(this.shell, { token: await this.session(who), key }, input)
  }

  async ask<Input, Answer>(query: Query<Input, Answer>, who: PersonId, input: Input): Promise<Answer> {
    return (await query(this.shell, await this.session(who), input)).answer
  }

  /** The length of a case's journal, as the page that shows it would say. */
  async versionOf(who: PersonId, number: string): Promise<number> {
    const { rows } = await this.admin.query<{ version: number }>(
      'select version from pupil_case where owner_id = $1 and number = $2',
      [this.cast.ownerOfPerson(who), number],
    )
    return rows[0]?.version ?? 0
  }

  /** The place of the newest entry of a kind in the journal of a case. */
  async placeOf(who: PersonId, number: string, kind: CaseEntryKind): Promise<number> {
    const { rows } = await this.admin.query<{ seq: number }>(
      `select max(e.seq)::int as seq from entry e join pupil_case c on c.owner_id = e.owner_id
       and c.case_id = e.stream_id where c.owner_id = $1 and c.number = $2 and e.kind = $3`,
      [this.cast.ownerOfPerson(who), number, kind],
    )
    return rows[0]?.seq ?? 0
  }

  /** The immediate measures of a case, oldest first: their identifiers are made where they are written. */
  async immediateOf(who: PersonId, number: string): Promise<readonly MeasureId[]> {
    const { rows } = await this.admin.query<{ id: string }>(
      `select m.measure_id as id from measure m join pupil_case c using (owner_id, case_id)
       where c.owner_id = $1 and c.number = $2 and m.plan_version = 0 order by m.measure_id`,
      [this.cast.ownerOfPerson(who), number],
    )
    return rows.map(({ id }) => measureId(id))
  }

  async close(): Promise<void> {
    await this.#acting.leave()
    await this.admin.end()
  }
}
