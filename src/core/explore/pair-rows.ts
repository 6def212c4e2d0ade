import type { CodedColumn, NumericColumn } from '../table/column.ts';

/** The rows that have a finite number in both columns, as two samples of one length. */
export function bothNumbers(
  first: NumericColumn,
  second: NumericColumn,
): { readonly first: Float64Array<ArrayBuffer>; readonly second: Float64Array<ArrayBuffer> } {
  const firstKept = new Float64Array(first.values.length);
  const secondKept = new Float64Array(first.values.length);
  let kept = 0;
  for (let row = 0; row < first.values.length; row++) {
    const [a, b] = [first.values[row]!, second.values[row]!];
    if (!Number.isFinite(a) || !Number.isFinite(b)) continue;
    firstKept[kept] = a;
    secondKept[kept++] = b;
  }
  return { first: firstKept.slice(0, kept), second: secondKept.slice(0, kept) };
}

/** The finite numbers of the rows of each category, in the order of the dictionary; empty where a category has none. */
export function groupNumbers(category: CodedColumn, number: NumericColumn): Float64Array<ArrayBuffer>[] {
  const sizes = new Uint32Array(category.dictionary.length);
  const counted = (row: number) => category.codes[row] !== -1 && Number.isFinite(number.values[row]);
  for (let row = 0; row < number.values.length; row++) if (counted(row)) sizes[category.codes[row]!]!++;
  const groups = Array.from(sizes, size => new Float64Array(size));
  const filled = new Uint32Array(sizes.length);
  for (let row = 0; row < number.values.length; row++) {
    if (!counted(row)) continue;
    const code = category.codes[row]!;
    groups[code]![filled[code]!++] = number.values[row]!;
  }
  return groups;
}

/** The finite values of a column, in the order of its rows. */
export function finiteValues({ values }: NumericColumn): Float64Array<ArrayBuffer> {
  return values.filter(Number.isFinite);
}
