import { InputError } from '../../errors.ts';
import { numberColumn, numericColumns, numericKinds } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { eigenBasis, project } from './eigen-basis.ts';
import { requireComplete } from '../require-complete.ts';

export interface TruncatedSvdParams {
  readonly nComponents: number;
}

export interface FittedTruncatedSvd {
  readonly components: readonly (readonly number[])[];
}

/** The first singular components without centering, as scikit-learn's TruncatedSVD. */
export const truncatedSvd: Transformer<TruncatedSvdParams, FittedTruncatedSvd> = {
  defaults: { nComponents: 2 },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, { nComponents }) {
    const columns = numericColumns(table);
    requireComplete(columns);
    if (!(Number.isInteger(nComponents) && nComponents >= 1)) {
      throw new InputError(`${nComponents} is no number of components.`, 'Give a whole number above 0.');
    }
    const { directions } = eigenBasis(columns, zerosFor(columns), table.rows);
    return { components: directions.slice(0, Math.min(nComponents, table.rows)) };
  },
  transform({ components }, table) {
    const columns = numericColumns(table);
    const projected = components.map((direction, c) =>
      numberColumn(`truncatedsvd${c}`, project(columns, zerosFor(columns), direction, table.rows)),
    );
    return { rows: table.rows, columns: projected };
  },
};

function zerosFor(columns: readonly unknown[]): readonly number[] {
  return columns.map(() => 0);
}
