/** Row numbers, ascending, of the part that is learned from and the part that is measured on. */
export interface Split {
  readonly train: Uint32Array<ArrayBuffer>;
  readonly test: Uint32Array<ArrayBuffer>;
}

/** The split of rows 0 to `rows` − 1 whose test part are the rows that `isTest` says. */
export function splitBy(rows: number, isTest: (row: number) => boolean): Split {
  const all = Uint32Array.from({ length: rows }, (_, row) => row);
  return { train: all.filter(row => !isTest(row)), test: all.filter(isTest) };
}
