import { InputError } from '../../errors.ts';
import type { NumericColumn } from '../../table/column.ts';
import { numberColumn, numericColumns, numericKinds } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';

export interface PairFeaturesParams {
  /** What each two columns are put together by, the earlier one first. */
  readonly operations: readonly PairOperation[];
}
export type PairOperation = 'product' | 'ratio' | 'difference';

/** The columns, and products, ratios or differences of each two of them; a ratio to 0 is missing. */
export const pairFeatures: Transformer<PairFeaturesParams, PairFeaturesParams> = {
  defaults: { operations: ['ratio', 'difference'] },
  takes: numericKinds,
  missing: 'makes',
  fit({ columns }, { operations }) {
    const most = 100;
    if (columns.length > most) {
      throw new InputError(
        `${columns.length} columns make too many pairs.`,
        `Choose at most ${most} columns.`,
      );
    }
    return { operations };
  },
  transform({ operations }, table) {
    const columns = numericColumns(table);
    const made = columns.flatMap((first, f) =>
      columns
        .slice(f + 1)
        .flatMap(second => operations.map(operation => combine(first, second, operation, table.rows))),
    );
    return { rows: table.rows, columns: [...columns, ...made] };
  },
};

const signs = { product: '*', ratio: '/', difference: '-' } as const satisfies Record<PairOperation, string>;

function combine(first: NumericColumn, second: NumericColumn, operation: PairOperation, rows: number) {
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const result = apply(first.values[row]!, second.values[row]!, operation);
    values[row] = Number.isFinite(result) ? result : NaN;
  }
  return numberColumn(`${first.name} ${signs[operation]} ${second.name}`, values);
}

function apply(first: number, second: number, operation: PairOperation): number {
  switch (operation) {
    case 'product':
      return first * second;
    case 'ratio':
      return first / second;
    case 'difference':
      return first - second;
    default:
      return operation satisfies never;
  }
}
