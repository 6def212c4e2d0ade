import { FitError } from '../errors.ts';

/** The rest is left for refitting the best model and evaluating it. */
const shareForComparing = 0.7;

/**
 * A check that throws once comparing has used its share of the budget, so that the candidate at work fails
 * with that reason and what was finished before is kept; one that never throws without a budget.
 */
export function keepBudget(now: () => number, budgetSeconds: number | undefined): () => void {
  if (budgetSeconds === undefined) return () => {};
  const deadline = now() + budgetSeconds * 1000 * shareForComparing;
  return () => {
    if (now() >= deadline) throw new FitError(`the time budget of ${budgetSeconds} seconds was used up`);
  };
}
