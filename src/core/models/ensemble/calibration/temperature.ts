import type { Matrix } from '../../../matrix.ts';
import { softmaxInPlace } from '../../softmax.ts';

/** Probabilities to the power `sharpness` (1 / temperature), made to sum to 1 again. */
export interface TemperatureCalibration {
  readonly kind: 'temperature';
  readonly sharpness: number;
}

/** Natural logarithms between which the sharpness is sought, as scikit-learn's. */
const bounds = { low: -10, high: 10 };
const halvings = 50;

/**
 * The one temperature at which the log loss is least (Guo et al. 2017, On Calibration of Modern Neural Networks), as
 * scikit-learn's CalibratedClassifierCV(method='temperature'). The loss is convex in the sharpness, so halving finds it.
 * @param probabilities rows × classes
 * @param codes each row's class
 */
export function fitTemperature(
  probabilities: Matrix,
  codes: ArrayLike<number>,
  weights: Float64Array,
): TemperatureCalibration {
  const logs = logsOf(probabilities);
  let { low, high } = bounds;
  for (let halving = 0; halving < halvings; halving++) {
    const middle = (low + high) / 2;
    if (slopeAt(logs, codes, weights, Math.exp(middle)) > 0) high = middle;
    else low = middle;
  }
  return { kind: 'temperature', sharpness: Math.exp((low + high) / 2) };
}

/** The probabilities at that temperature. */
export function applyTemperature({ sharpness }: TemperatureCalibration, probabilities: Matrix): Matrix {
  const logs = logsOf(probabilities);
  const { data, rows, columns } = logs;
  for (let i = 0; i < data.length; i++) data[i] = sharpness * data[i]!;
  for (let row = 0; row < rows; row++) softmaxInPlace(data, row * columns, columns);
  return logs;
}

/** How the log loss changes with the sharpness: what the classes' logs are worth by what is expected of them. */
function slopeAt(
  { data, rows, columns }: Matrix,
  codes: ArrayLike<number>,
  weights: Float64Array,
  sharpness: number,
): number {
  const shares = new Float64Array(columns);
  let slope = 0;
  for (let row = 0; row < rows; row++) {
    const logs = data.subarray(row * columns, (row + 1) * columns);
    for (let c = 0; c < columns; c++) shares[c] = sharpness * logs[c]!;
    softmaxInPlace(shares, 0, columns);
    let expected = 0;
    for (let c = 0; c < columns; c++) expected += shares[c]! * logs[c]!;
    slope += weights[row]! * (expected - logs[codes[row]!]!);
  }
  return slope;
}

function logsOf({ data, rows, columns }: Matrix): Matrix {
  return { data: data.map(probability => Math.log(probability + Number.EPSILON)), rows, columns };
}
