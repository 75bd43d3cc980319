import { createHash } from 'node:crypto'
import type { CommandRequest, Shell } from '../../src/commands/command.ts'
import type { Decision } from '../../src/domain/journal/decision.ts'
import type { DateText, MomentText } from '../../src/domain/journal/facts.ts'
import {
  looksLikeId,
  type MeasureId,
  measureId,
  type PersonId,
  personId,
} from '../../src/domain/people/ids.ts'
import type { Stage } from './stage.ts'
import type { Ids } from './acts/wishes.ts'

/** A key of demo/school such as `samira` or `8C:4`, or a person's identifier. */
export type Someone = string

/** What is told, and how far: keys are counted, so that the same story told again finds what it has done. */
export interface Story {
  readonly stage: Stage
  readonly name: string
  nextKey(): string
}

/** One person at one moment of one story. What the person can do is added by those who extend it. */
export class Scene {
  readonly story: Story
  readonly who: PersonId

  constructor(story: Story, someone: Someone) {
    this.story = story
    this.who = this.id(someone, story.stage)
  }

  protected get stage(): Stage {
    return this.story.stage
  }

  protected get now(): MomentText {
    return this.stage.moment
  }

  protected get today(): DateText {
    return this.stage.today
  }

  protected id(someone: Someone, stage = this.stage): PersonId {
    return looksLikeId(someone) ? personId(someone) : stage.cast.id(someone)
  }

  protected ids(all: readonly Someone[] | undefined): readonly PersonId[] {
    return (all ?? []).map((one) => this.id(one))
  }

  protected orNull(someone: Someone | undefined): PersonId | null {
    return someone === undefined ? null : this.id(someone)
  }

  /** A measure by what the story calls it: told again, it has the same identifier. */
  measure(number: string, tag: string): MeasureId {
    return measureId(nameUuid(`${this.story.name}|${number}|${tag}`))
  }

  protected idsIn(number: string): Ids {
    return { id: (someone) => this.id(someone), measure: (tag) => this.measure(number, tag) }
  }

  protected run<Input, Outcome, Refusal extends string>(
    command: (shell: Shell, request: CommandRequest, input: Input) => Promise<Decision<Outcome, Refusal>>,
    input: Input,
    key = this.story.nextKey(),
  ): Promise<Outcome> {
    return this.stage.act(command, this.who, key, input)
  }
}

const nameUuid = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
