import { FitError } from '../errors.ts';

/** The moment until which models are looked for; the rest of the budget is for refitting the best and evaluating it. */
export interface TimeLimit {
  readonly secondsLeft: () => number | null;
  /** @throws FitError once the time is over */
  readonly check: () => void;
}

/** `spentSeconds` is what a run that is gone on with had used before. No limit without a budget. */
export function limitTime(
  now: () => number,
  {
    budgetSeconds,
    share,
    spentSeconds = 0,
  }: { budgetSeconds?: number; share: number; spentSeconds?: number },
): TimeLimit {
  if (budgetSeconds === undefined) return { secondsLeft: () => null, check: () => {} };
  const deadline = now() + (budgetSeconds * share - spentSeconds) * 1000;
  return {
    secondsLeft: () => Math.max(0, (deadline - now()) / 1000),
    check: () => {
      if (now() >= deadline) throw new FitError(`the time budget of ${budgetSeconds} seconds was used up`);
    },
  };
}
