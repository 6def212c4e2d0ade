/** Mean and population standard deviation, as scikit-learn's StandardScaler: the scale of a constant is 1. */
export function meanAndScale(values: Float64Array): { readonly mean: number; readonly scale: number } {
  const rows = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / rows;
  let squares = 0;
  let rounding = 0;
  for (const value of values) {
    const deviation = value - mean;
    squares += deviation * deviation;
    rounding += deviation;
  }
  const variance = (squares - (rounding * rounding) / rows) / rows;
  return { mean, scale: isConstant(mean, variance, rows) ? 1 : Math.sqrt(variance) };
}

/** Whether the variance is no more than the rounding of a constant leaves (sklearn's `_is_constant_feature`). */
function isConstant(mean: number, variance: number, rows: number): boolean {
  return variance <= rows * Number.EPSILON * variance + (rows * mean * Number.EPSILON) ** 2;
}
