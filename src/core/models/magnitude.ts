import { FitError } from '../errors.ts';
import type { Matrix } from '../matrix.ts';

/** Products of four such numbers still add up without overflow. */
const largest = 1e70;

/** @throws FitError naming the first feature whose squares would overflow on the way to a model. */
export function checkSquarable({ data, columns }: Matrix): void {
  const at = firstTooLarge(data);
  if (at === -1) return;
  throw new FitError(
    `row ${Math.floor(at / columns)}: feature ${at % columns} is ${data[at]}, too large to be squared and summed: scale the column, or mend the value`,
  );
}

/** @throws FitError naming the first value to predict that is as large. */
export function checkSquarableTarget(target: Float64Array): void {
  const at = firstTooLarge(target);
  if (at === -1) return;
  throw new FitError(
    `row ${at}: the target is ${target[at]}, too large to be squared and summed: scale the target, or mend the value`,
  );
}

function firstTooLarge(values: Float64Array): number {
  for (let at = 0; at < values.length; at++) if (values[at]! > largest || values[at]! < -largest) return at;
  return -1;
}
