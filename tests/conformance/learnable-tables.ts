import { type Matrix, matrixOf, takeRows } from '../../src/core/matrix.ts';
import { createRandom } from '../../src/core/random.ts';

/** A small table with a target that its features explain, and a little noise. */
export interface LearnableTable {
  readonly features: Matrix;
  readonly target: Float64Array;
  /** 0 for regression. */
  readonly classes: number;
}

const rows = 120;

/**
 * Whole numbers throughout, so that sums of weighted rows are exact and repeated rows
 * equal integer weights to the last bit. The last column is constant.
 */
export function learnableTable(classes: number): LearnableTable {
  const random = createRandom(11);
  const whole = (below: number) => Math.floor(random() * below);
  const features = matrixOf(Array.from({ length: rows }, () => [whole(7) - 3, whole(2), whole(40) - 20, 1]));
  const target = Float64Array.from({ length: rows }, (_, row) => {
    const [level, flag, slope] = features.data.subarray(row * 4);
    const score = 4 * level! + 6 * flag! + slope! + whole(5);
    return classes === 0 ? score : Math.max(0, Math.min(classes - 1, Math.floor(score / 12 + classes / 2)));
  });
  return { features, target, classes };
}

/** The table with row r repeated `counts[r]` times. */
export function repeatRows(
  { features, target, classes }: LearnableTable,
  counts: ArrayLike<number>,
): LearnableTable {
  const order = Array.from(target.keys()).flatMap(row => Array.from({ length: counts[row]! }, () => row));
  return {
    features: takeRows(features, order),
    target: Float64Array.from(order, row => target[row]!),
    classes,
  };
}
