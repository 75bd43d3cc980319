/**
 * What the core answers when somebody wants to do something: yes, with what follows,
 * or no, with every reason at once (the first is the one to say first).
 */
export type Decision<Outcome, Refusal> =
  | { readonly accepted: true; readonly outcome: Outcome }
  | { readonly accepted: false; readonly refusals: readonly [Refusal, ...Refusal[]] }

/** Accepted only when there is nothing to refuse for. */
export const decide = <Outcome, Refusal>(
  refusals: readonly Refusal[],
  outcome: Outcome,
): Decision<Outcome, Refusal> => {
  const [first, ...rest] = refusals
  return first === undefined ? { accepted: true, outcome } : { accepted: false, refusals: [first, ...rest] }
}
