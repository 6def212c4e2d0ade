/**
 * How far two groupings of the same rows agree on pairs, 1 for the same, about 0 for chance (Hubert and Arabie 1985).
 * Labels are names: only who is together counts. As sklearn.metrics.adjusted_rand_score.
 * @throws RangeError when the groupings are not of as many rows
 */
export function adjustedRand(first: ArrayLike<number>, second: ArrayLike<number>): number {
  if (first.length !== second.length)
    throw new RangeError(`one grouping has ${first.length} rows, the other ${second.length}`);
  const cells = new Map<string, number>();
  const [inFirst, inSecond] = [new Map<number, number>(), new Map<number, number>()];
  for (let row = 0; row < first.length; row++) {
    const [a, b] = [first[row]!, second[row]!];
    count(cells, `${a} ${b}`);
    count(inFirst, a);
    count(inSecond, b);
  }
  const together = pairs(cells);
  const [ofFirst, ofSecond] = [pairs(inFirst), pairs(inSecond)];
  const all = (first.length * (first.length - 1)) / 2;
  const expected = (ofFirst * ofSecond) / all;
  const most = (ofFirst + ofSecond) / 2;
  // Both put every row apart, or all together: there is nothing to disagree on.
  return most === expected || all === 0 ? 1 : (together - expected) / (most - expected);
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function pairs(counts: ReadonlyMap<unknown, number>): number {
  let sum = 0;
  for (const size of counts.values()) sum += (size * (size - 1)) / 2;
  return sum;
}
