import { FitError } from '../../errors.ts';

/** @throws FitError unless all are at least 0 and any is more, as rates are */
export function checkRates(target: Float64Array): void {
  const row = target.findIndex(value => value < 0);
  if (row !== -1)
    throw new FitError(`row ${row}: the target is ${target[row]}, criterion poisson expects at least 0`);
  if (!target.some(value => value > 0))
    throw new FitError('the target is 0 in all rows: criterion poisson expects more');
}
