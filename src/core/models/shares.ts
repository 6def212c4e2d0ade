/** Each value's share of their sum; all 0 where that is 0. */
export function sharesOf(values: Float64Array): Float64Array<ArrayBuffer> {
  const sum = values.reduce((total, value) => total + value, 0);
  return Float64Array.from(values, value => (sum > 0 ? value / sum : 0));
}
