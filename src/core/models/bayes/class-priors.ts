import { FitError } from '../../errors.ts';
import type { SeenClasses } from '../seen-classes.ts';

/** Log prior of each class that is seen: as given for every class code, else its share of the weight. */
export function classLogPriors(
  name: string,
  given: readonly number[] | null,
  { seenClasses, totals }: SeenClasses,
  classes: number,
): Float64Array<ArrayBuffer> {
  if (given === null) {
    const sum = totals.reduce((total, weight) => total + weight, 0);
    return Float64Array.from(totals, weight => Math.log(weight / sum));
  }
  const sum = given.reduce((total, prior) => total + prior, 0);
  if (given.length !== classes || !given.every(prior => prior >= 0) || !(Math.abs(sum - 1) < 1e-8))
    throw new FitError(
      `${name} is [${given.join(', ')}], expected ${classes} numbers of at least 0 that sum to 1`,
    );
  const priors = Float64Array.from(seenClasses, code => Math.log(given[code]!));
  if (priors.every(prior => prior === -Infinity))
    throw new FitError(`${name} is [${given.join(', ')}], 0 for every class that is in the rows`);
  return priors;
}
