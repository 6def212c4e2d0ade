import type { Matrix } from '../../../src/core/matrix.ts';

/** Of class probabilities for rows whose classes are these codes. */
export function logLoss({ data, columns }: Matrix, target: Float64Array): number {
  return target.reduce((sum, code, row) => sum - Math.log(data[row * columns + code]!), 0) / target.length;
}

/** The share of rows whose most probable class is theirs. */
export function accuracy({ data, columns }: Matrix, target: Float64Array): number {
  const right = target.filter((code, row) => {
    const own = data.subarray(row * columns, (row + 1) * columns);
    return own.indexOf(Math.max(...own)) === code;
  });
  return right.length / target.length;
}

/** Microseconds that a row takes alone, of a thousand when as many went before: half of them, and 99 in 100, take less. */
export interface RowTimes {
  readonly median: number;
  readonly p99: number;
}

export function timesOfRows(predict: (row: Matrix) => Matrix, { data, columns }: Matrix): RowTimes {
  const times = new Float64Array(1000);
  for (let row = 0; row < 2000; row++) {
    const alone = { rows: 1, columns, data: data.slice(row * columns, (row + 1) * columns) };
    const begun = performance.now();
    predict(alone);
    times[row % 1000] = 1000 * (performance.now() - begun);
  }
  times.sort();
  return { median: times[500]!, p99: times[990]! };
}
