/** Dense numbers, row-major: the value of row r and column c is `data[r * columns + c]`. */
export interface Matrix {
  readonly data: Float64Array<ArrayBuffer>;
  readonly rows: number;
  readonly columns: number;
}

/** A matrix of zeros. */
export function zeros(rows: number, columns: number): Matrix {
  return { data: new Float64Array(rows * columns), rows, columns };
}

/** The matrix of these rows, all of the same length. */
export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  const columns = rows[0]?.length ?? 0;
  const matrix = zeros(rows.length, columns);
  rows.forEach((row, r) => {
    if (row.length !== columns)
      throw new RangeError(`row ${r} has ${row.length} values, expected ${columns}`);
    matrix.data.set(row, r * columns);
  });
  return matrix;
}

/** The rows at `indices`, in that order, as a matrix of its own. */
export function takeRows(matrix: Matrix, indices: ArrayLike<number>): Matrix {
  const taken = zeros(indices.length, matrix.columns);
  for (let i = 0; i < indices.length; i++) {
    const start = indices[i]! * matrix.columns;
    taken.data.set(matrix.data.subarray(start, start + matrix.columns), i * matrix.columns);
  }
  return taken;
}

/** The columns from `from` up to, not with, `to`, as a matrix of its own. */
export function takeColumns(matrix: Matrix, from: number, to: number): Matrix {
  const taken = zeros(matrix.rows, to - from);
  for (let row = 0; row < matrix.rows; row++) {
    const start = row * matrix.columns;
    taken.data.set(matrix.data.subarray(start + from, start + to), row * taken.columns);
  }
  return taken;
}

/** The rows from `from` up to, not with, `to`, as a view on the matrix: cheap, and it sees later changes. */
export function rowsView({ data, columns }: Matrix, from: number, to: number): Matrix {
  return { rows: to - from, columns, data: data.subarray(from * columns, to * columns) };
}

/** One row as a view on the matrix: cheap, and it sees later changes. */
export function rowView(matrix: Matrix, row: number): Float64Array {
  return matrix.data.subarray(row * matrix.columns, (row + 1) * matrix.columns);
}
