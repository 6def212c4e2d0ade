import { numberColumn, numericColumns, numericKinds } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';

export interface NormalizerParams {
  readonly norm: 'l1' | 'l2' | 'max';
}

/** Divides each row by its norm over the group's columns, as scikit-learn's Normalizer; a row of zeros stays so. */
export const normalizer: Transformer<NormalizerParams, NormalizerParams> = {
  defaults: { norm: 'l2' },
  takes: numericKinds,
  missing: 'keeps',
  fit: (_, { norm }) => ({ norm }),
  transform({ norm }, table) {
    const columns = numericColumns(table);
    const norms = new Float64Array(table.rows);
    for (const { values } of columns) {
      for (let row = 0; row < table.rows; row++) norms[row] = addTo(norms[row]!, values[row]!, norm);
    }
    const divided = columns.map(({ name, values }) => {
      const shares = new Float64Array(table.rows);
      for (let row = 0; row < table.rows; row++) {
        const total = norm === 'l2' ? Math.sqrt(norms[row]!) : norms[row]!;
        shares[row] = values[row]! / (total === 0 ? 1 : total);
      }
      return numberColumn(name, shares);
    });
    return { rows: table.rows, columns: divided };
  },
};

function addTo(total: number, value: number, norm: NormalizerParams['norm']): number {
  switch (norm) {
    case 'l1':
      return total + Math.abs(value);
    case 'l2':
      return total + value * value;
    case 'max':
      return Math.max(total, Math.abs(value));
    default:
      return norm satisfies never;
  }
}
