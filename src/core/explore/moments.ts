export interface Moments {
  readonly mean: number;
  /** With n − 1, as pandas describe: NaN for a single value. */
  readonly sd: number;
}

/** Mean and standard deviation by the two-pass algorithm, corrected for the rounding of the mean (Chan et al. 1983). */
export function momentsOf(values: Float64Array): Moments {
  const count = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / count;
  let squares = 0;
  let drift = 0;
  for (const value of values) {
    const deviation = value - mean;
    squares += deviation * deviation;
    drift += deviation;
  }
  return { mean, sd: count > 1 ? Math.sqrt((squares - (drift * drift) / count) / (count - 1)) : NaN };
}
