import { type Matrix, zeros } from '../../../src/core/matrix.ts';
import { createRandom } from '../../../src/core/random.ts';

export interface ClassifiedNumbers {
  readonly features: Matrix;
  /** Class codes. */
  readonly target: Float64Array<ArrayBuffer>;
}

export interface NumbersShape {
  readonly rows: number;
  readonly columns: number;
  readonly classes: number;
  /** Share of missing features. */
  readonly missing?: number;
  /** The last columns hold category codes, of twelve each. */
  readonly categories?: number;
}

/** Normal numbers, with a target of interactions, waves and steps, and noise. */
export function classifiedNumbers(shape: NumbersShape, seed: number): ClassifiedNumbers {
  const { rows, columns, classes, missing = 0, categories = 0 } = shape;
  const random = createRandom(seed);
  const bell = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const features = zeros(rows, columns);
  const target = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const start = row * columns;
    const own = features.data.subarray(start, start + columns);
    for (let column = 0; column < columns; column++)
      own[column] = column < columns - categories ? bell() : Math.floor(12 * random());
    const group = categories > 0 ? ((own[columns - 1]! * 7) % 5) / 2 - 1 : own[6]!;
    const score =
      own[0]! * own[1]! + Math.sin(2 * own[2]!) + 0.5 * own[3]! + (own[4]! > 0.5 ? own[5]! : 0) + group;
    const noisy = score + 0.6 * bell();
    target[row] = Math.max(0, Math.min(classes - 1, Math.floor((noisy / 4) * classes + classes / 2)));
    if (missing > 0) for (let i = 0; i < columns - categories; i++) if (random() < missing) own[i] = NaN;
  }
  return { features, target };
}
