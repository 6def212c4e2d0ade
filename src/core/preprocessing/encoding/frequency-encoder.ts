import { codedColumns, codedKinds, numberColumn } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { codeLookup } from './code-lookup.ts';
import { countCategories } from './count-categories.ts';

export interface FrequencyEncoderParams {
  /** Whether a category becomes the share of the training rows that hold it, or their number. */
  readonly normalize: boolean;
}

export interface FittedFrequencyEncoder {
  readonly columns: readonly {
    readonly categories: readonly string[];
    readonly values: readonly number[];
    /** What a missing value becomes. */
    readonly missing: number;
  }[];
}

/** How common each category was in training, as pandas' value_counts; 0 for one that never occurred. */
export const frequencyEncoder: Transformer<FrequencyEncoderParams, FittedFrequencyEncoder> = {
  defaults: { normalize: true },
  takes: codedKinds,
  missing: 'fills',
  fit(table, { normalize }) {
    const columns = codedColumns(table).map(column => {
      const counts = countCategories(column);
      const total = normalize ? Math.max(1, table.rows) : 1;
      const present = counts.reduce((sum, { count }) => sum + count, 0);
      return {
        categories: counts.map(({ category }) => category),
        values: counts.map(({ count }) => count / total),
        missing: (table.rows - present) / total,
      };
    });
    return { columns };
  },
  transform({ columns }, table) {
    const encoded = codedColumns(table).map((column, c) => {
      const { categories, values, missing } = columns[c]!;
      const valueOf = new Map(categories.map((category, v) => [category, values[v]!]));
      const encode = codeLookup(column, category =>
        category === null ? missing : (valueOf.get(category) ?? 0),
      );
      return numberColumn(column.name, Float64Array.from(column.codes, encode));
    });
    return { rows: table.rows, columns: encoded };
  },
};
