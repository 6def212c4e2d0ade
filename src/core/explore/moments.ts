export interface Moments {
  readonly mean: number;
  /** With n − 1, as pandas describe: NaN for a single value. */
  readonly sd: number;
  /** The adjusted Fisher-Pearson coefficient, as pandas skew: NaN below three values, 0 where all are the same. */
  readonly skewness: number;
  /** Excess kurtosis without bias, as pandas kurt: NaN below four values, 0 where all are the same. */
  readonly kurtosis: number;
}

/**
 * Moments by the two-pass algorithm: sums of powers about the mean, corrected for the rounding of the mean
 * (Chan et al. 1983). All but the mean are NaN where a value is infinite.
 */
export function momentsOf(values: Float64Array): Moments {
  const count = values.length;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += values[i]!;
  const mean = sum / count;
  let drift = 0;
  let squares = 0;
  let cubes = 0;
  let fourths = 0;
  for (let i = 0; i < count; i++) {
    const deviation = values[i]! - mean;
    const square = deviation * deviation;
    drift += deviation;
    squares += square;
    cubes += square * deviation;
    fourths += square * square;
  }
  const off = drift / count;
  const second = squares - (drift * drift) / count;
  const third = cubes - 3 * off * squares + 2 * count * off ** 3;
  const fourth = fourths - 4 * off * cubes + 6 * off * off * squares - 3 * count * off ** 4;
  return {
    mean,
    sd: count > 1 ? Math.sqrt(second / (count - 1)) : NaN,
    skewness: skewnessOf(count, second, third),
    kurtosis: kurtosisOf(count, second, fourth),
  };
}

function skewnessOf(count: number, second: number, third: number): number {
  if (count < 3) return NaN;
  if (second <= 0) return 0;
  return ((count * Math.sqrt(count - 1)) / (count - 2)) * (third / second ** 1.5);
}

function kurtosisOf(count: number, second: number, fourth: number): number {
  if (count < 4) return NaN;
  if (second <= 0) return 0;
  const scale = (count - 2) * (count - 3);
  const peak = (count * (count + 1) * (count - 1) * fourth) / (scale * second * second);
  return peak - (3 * (count - 1) ** 2) / scale;
}
