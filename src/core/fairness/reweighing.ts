import { FitError } from '../errors.ts';

/**
 * A weight for each row, so that group and class are independent in the weighted rows: rows expected of a group and
 * class, were they independent, over rows there are. Kamiran and Calders 2012, as AIF360's `Reweighing`.
 */
export function reweigh(codes: ArrayLike<number>, classes: ArrayLike<number>): Float64Array<ArrayBuffer> {
  const rows = codes.length;
  if (classes.length !== rows)
    throw new FitError(`${rows} rows have a group, ${classes.length} a class: they cannot be reweighed`);
  const byGroup = new Map<number, number>();
  const byClass = new Map<number, number>();
  const byBoth = new Map<string, number>();
  for (let row = 0; row < rows; row++) {
    countOne(byGroup, codes[row]!);
    countOne(byClass, classes[row]!);
    countOne(byBoth, `${codes[row]} ${classes[row]}`);
  }
  return Float64Array.from({ length: rows }, (_, row) => {
    const expected = (byGroup.get(codes[row]!)! * byClass.get(classes[row]!)!) / rows;
    return expected / byBoth.get(`${codes[row]} ${classes[row]}`)!;
  });
}

function countOne<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
