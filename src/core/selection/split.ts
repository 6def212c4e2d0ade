/** Row numbers, ascending, of the part that is learned from and the part that is measured on. */
export interface Split {
  readonly train: Uint32Array<ArrayBuffer>;
  readonly test: Uint32Array<ArrayBuffer>;
}

/** The split of rows 0 to `rows` − 1 whose test part are the rows that `isTest` says. */
export function splitBy(rows: number, isTest: (row: number) => boolean): Split {
  const [train, test] = [new Uint32Array(rows), new Uint32Array(rows)];
  let [trained, tested] = [0, 0];
  for (let row = 0; row < rows; row++) {
    if (isTest(row)) test[tested++] = row;
    else train[trained++] = row;
  }
  return { train: train.slice(0, trained), test: test.slice(0, tested) };
}
