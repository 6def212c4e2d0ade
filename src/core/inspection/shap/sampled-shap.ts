import { zeros, type Matrix } from '../../matrix.ts';
import { createRandom, deriveSeed, permutation } from '../../random.ts';
import { concatTables } from '../../table/concat-tables.ts';
import type { Table } from '../../table/column.ts';
import { assembleRows } from '../assemble-rows.ts';
import type { Say } from '../explained-number.ts';
import type { ShapValues } from './tree-shap.ts';

export interface SampledShap extends ShapValues {
  /** Standard error of each value. */
  readonly errors: Matrix;
}

/**
 * SHAP values of anything that says a number of a row, by columns of the table itself: a background row turns into the
 * row column by column, in a random order and then in the reverse one (Štrumbelj and Kononenko 2014; antithetic pairs:
 * Mitchell et al. 2022). Each background row is begun from as often as any other, so that base and values sum to what is
 * said of the row, exactly.
 *
 * @param rounds pairs of orders that begin from each background row
 */
export function sampledShap(
  say: Say,
  rows: Table,
  background: Table,
  columns: readonly string[],
  { rounds, seed }: { readonly rounds: number; readonly seed: number },
  report?: (fraction: number) => void,
): SampledShap {
  const count = columns.length;
  const values = zeros(rows.rows, count);
  const errors = zeros(rows.rows, count);
  const all = concatTables([background, rows]);
  const pairs = rounds * background.rows;
  const steps = count + 1;
  for (let row = 0; row < rows.rows; row++) {
    const random = createRandom(deriveSeed(seed, row));
    const orders = Array.from({ length: pairs }, () => permutation(count, random)).flatMap(order => [
      order,
      order.toReversed(),
    ]);
    const said = say(walks(all, columns, orders, background.rows, background.rows + row));
    for (let pair = 0; pair < pairs; pair++) {
      const gains = new Float64Array(count);
      for (const way of [2 * pair, 2 * pair + 1])
        orders[way]!.forEach((column, step) => {
          const at = way * steps + step;
          gains[column] = gains[column]! + (said[at + 1]! - said[at]!) / 2;
        });
      gains.forEach((gain, column) => {
        const at = row * count + column;
        values.data[at] = values.data[at]! + gain / pairs;
        errors.data[at] = errors.data[at]! + (gain * gain) / pairs;
      });
    }
    report?.((row + 1) / rows.rows);
  }
  for (let i = 0; i < errors.data.length; i++)
    errors.data[i] = Math.sqrt(Math.max(0, errors.data[i]! - values.data[i]! ** 2) / Math.max(1, pairs - 1));
  return { base: meanOf(say(background)), values, errors };
}

/** For each order the background row, and that row with one column more at a time from the row that is explained. */
function walks(
  all: Table,
  columns: readonly string[],
  orders: readonly Uint32Array[],
  backgroundRows: number,
  explained: number,
): Table {
  const steps = columns.length + 1;
  const length = orders.length * steps;
  const begun = (walk: number) => (walk >> 1) % backgroundRows;
  const from = Uint32Array.from({ length }, (_, at) => begun(Math.floor(at / steps)));
  const rowsOf = new Map(columns.map(name => [name, from.slice()]));
  const own = columns.map(name => rowsOf.get(name)!);
  orders.forEach((order, walk) => {
    order.forEach((column, step) => {
      own[column]!.fill(explained, walk * steps + step + 1, (walk + 1) * steps);
    });
  });
  return assembleRows(all, length, name => rowsOf.get(name) ?? from);
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
