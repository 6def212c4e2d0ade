import { FitError } from '../../errors.ts';

/** Squares of summed targets must be numbers. */
const largest = 1e100;

/** @throws FitError for a target whose squared error cannot be told */
export function checkTargetRange(target: Float64Array): void {
  const row = target.findIndex(value => Math.abs(value) > largest);
  if (row !== -1)
    throw new FitError(`row ${row}: the target is ${target[row]}, trees split numbers up to ${largest}`);
}
