/** The weights as given, or a 1 for each row. */
export function weightsOrOnes(weights: Float64Array | undefined, rows: number): Float64Array {
  return weights ?? new Float64Array(rows).fill(1);
}

/** Total weight of the rows of each class. */
export function classWeightTotals(
  target: Float64Array,
  weights: Float64Array,
  classes: number,
): Float64Array {
  const totals = new Float64Array(classes);
  for (let row = 0; row < target.length; row++) {
    const code = target[row]!;
    totals[code] = totals[code]! + weights[row]!;
  }
  return totals;
}

/** Mean of the target, each row counted by its weight. */
export function weightedMean(target: Float64Array, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let row = 0; row < target.length; row++) {
    sum += weights[row]! * target[row]!;
    total += weights[row]!;
  }
  return sum / total;
}
