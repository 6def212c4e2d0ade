/**
 * How far two groupings of the same rows agree on pairs, 1 for the same, about 0 for chance (Hubert and Arabie 1985).
 * Labels are names: only who is together counts. As sklearn.metrics.adjusted_rand_score. A weight says how often a row
 * counts; copies of one row are no pair.
 * @throws RangeError when the groupings are not of as many rows
 */
export function adjustedRand(
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  weights?: ArrayLike<number>,
): number {
  if (first.length !== second.length)
    throw new RangeError(`one grouping has ${first.length} rows, the other ${second.length}`);
  return crossedRand(cross(first, second), weights);
}

/** Two groupings of the same rows, ready to be compared many times. */
export interface CrossedGroupings {
  /** Each row's place among the pairs of groups that occur; −1 for a row that takes no part. */
  readonly cells: Int32Array;
  /** The places of each such pair's two groups. */
  readonly ofFirst: Int32Array;
  readonly ofSecond: Int32Array;
}

export function cross(first: ArrayLike<number>, second: ArrayLike<number>): CrossedGroupings {
  const [ofFirst, ofSecond] = [placesOf(first), placesOf(second)];
  const width = 1 + ofSecond.reduce((most, place) => Math.max(most, place), 0);
  const cells = placesOf(ofFirst.map((place, row) => place * width + ofSecond[row]!));
  const count = 1 + cells.reduce((most, place) => Math.max(most, place), -1);
  const crossed = { cells, ofFirst: new Int32Array(count), ofSecond: new Int32Array(count) };
  cells.forEach((cell, row) => {
    crossed.ofFirst[cell] = ofFirst[row]!;
    crossed.ofSecond[cell] = ofSecond[row]!;
  });
  return crossed;
}

/** `adjustedRand` of groupings that were crossed before. */
export function crossedRand(
  { cells, ofFirst, ofSecond }: CrossedGroupings,
  weights?: ArrayLike<number>,
): number {
  const sums = new Float64Array(ofFirst.length);
  const squares = new Float64Array(ofFirst.length);
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    if (cell === -1) continue;
    const weight = weights?.[row] ?? 1;
    sums[cell] = sums[cell]! + weight;
    squares[cell] = squares[cell]! + weight * weight;
  }
  const whole = new Int32Array(sums.length);
  const together = pairsWithin(Int32Array.from(sums.keys()), sums, squares);
  const inFirst = pairsWithin(ofFirst, sums, squares);
  const inSecond = pairsWithin(ofSecond, sums, squares);
  const all = pairsWithin(whole, sums, squares);
  const expected = (inFirst * inSecond) / all;
  const most = (inFirst + inSecond) / 2;
  // Both put every row apart, or all together: there is nothing to disagree on.
  return most === expected || all === 0 ? 1 : (together - expected) / (most - expected);
}

/** Pairs of different rows that are in the same part, where each cell lies in one. */
function pairsWithin(parts: ArrayLike<number>, sums: Float64Array, squares: Float64Array): number {
  const inPart = new Map<number, readonly [sum: number, squares: number]>();
  for (let cell = 0; cell < sums.length; cell++) {
    const [sum, square] = inPart.get(parts[cell]!) ?? [0, 0];
    inPart.set(parts[cell]!, [sum + sums[cell]!, square + squares[cell]!]);
  }
  let pairs = 0;
  for (const [sum, square] of inPart.values()) pairs += (sum * sum - square) / 2;
  return pairs;
}

/** Each label's place among those that occur, in the order in which they do. */
function placesOf(labels: ArrayLike<number>): Int32Array {
  const placeOf = new Map<number, number>();
  return Int32Array.from(labels, label => {
    const known = placeOf.get(label) ?? placeOf.size;
    placeOf.set(label, known);
    return known;
  });
}
