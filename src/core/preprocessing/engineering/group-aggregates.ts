import { InputError } from '../../errors.ts';
import {
  type CodedColumn,
  type Column,
  type NumericColumn,
  type Table,
  columnKinds,
  isNumeric,
} from '../../table/column.ts';
import { numberColumn } from '../column-wise.ts';
import { codeLookup } from '../encoding/code-lookup.ts';
import { countCategories } from '../encoding/count-categories.ts';
import type { Transformer } from '../transformer.ts';

export type GroupAggregate = 'mean' | 'ratioToMean' | 'count';

export interface GroupAggregatesParams {
  /** `mean` and `ratioToMean` of every number by every category, `count` of every category. */
  readonly aggregates: readonly GroupAggregate[];
}

export interface FittedGroupAggregates {
  readonly aggregates: readonly GroupAggregate[];
  /** Of each coded column. */
  readonly keys: readonly {
    readonly categories: readonly string[];
    readonly counts: readonly number[];
    /** Of each number column, by category; that of all rows where the group has no number. */
    readonly means: readonly (readonly number[])[];
  }[];
  /** Of each number column, over all rows. */
  readonly overall: readonly number[];
}

/**
 * The group's numbers, and how each row stands in the group that a category of its makes: groups are those of the
 * training rows, as pandas' groupby; an unknown or missing one has a count of 0 and the mean of all rows.
 */
export const groupAggregates: Transformer<GroupAggregatesParams, FittedGroupAggregates> = {
  defaults: { aggregates: ['mean', 'ratioToMean', 'count'] },
  takes: columnKinds,
  missing: 'makes',
  fit(table, { aggregates }) {
    const { coded, numbers } = partsOf(table);
    if (coded.length === 0 || numbers.length === 0) {
      throw new InputError(
        'Group aggregates need a category to group by and a number.',
        'Add one to the columns.',
      );
    }
    const overall = numbers.map(({ values }) => meanAt(values, values.keys()) ?? 0);
    const keys = coded.map(column => {
      const categories = countCategories(column);
      const rowsOf = rowsByCategory(
        column,
        categories.map(({ category }) => category),
      );
      return {
        categories: categories.map(({ category }) => category),
        counts: categories.map(({ count }) => count),
        means: numbers.map(({ values }, n) => rowsOf.map(rows => meanAt(values, rows) ?? overall[n]!)),
      };
    });
    return { aggregates, keys, overall };
  },
  transform(fitted, table) {
    const { coded, numbers } = partsOf(table);
    const made = coded.flatMap((key, k) => aggregatesBy(key, k, numbers, fitted));
    return { rows: table.rows, columns: [...numbers, ...made] };
  },
};

function partsOf({ columns }: Table): {
  readonly coded: readonly CodedColumn[];
  readonly numbers: readonly NumericColumn[];
} {
  return {
    coded: columns.flatMap(column => (isNumeric(column) ? [] : [column])),
    numbers: columns.flatMap(column => (isNumeric(column) ? [column] : [])),
  };
}

function rowsByCategory(column: CodedColumn, categories: readonly string[]): readonly (readonly number[])[] {
  const places = new Map(categories.map((category, place) => [category, place]));
  const placeOf = codeLookup(column, category => (category === null ? -1 : places.get(category)!));
  const rows = categories.map((): number[] => []);
  column.codes.forEach((code, row) => rows[placeOf(code)]?.push(row));
  return rows;
}

/** Null where none of the rows has a number. */
function meanAt(values: Float64Array, rows: Iterable<number>): number | null {
  let sum = 0;
  let count = 0;
  for (const row of rows) {
    if (!Number.isFinite(values[row])) continue;
    sum += values[row]!;
    count++;
  }
  return count === 0 ? null : sum / count;
}

function aggregatesBy(
  key: CodedColumn,
  k: number,
  numbers: readonly NumericColumn[],
  { aggregates, keys, overall }: FittedGroupAggregates,
): readonly Column[] {
  const { categories, counts, means } = keys[k]!;
  const places = new Map(categories.map((category, place) => [category, place]));
  const placeOf = codeLookup(key, category => (category === null ? -1 : (places.get(category) ?? -1)));
  const meansOf = (n: number) =>
    Float64Array.from(key.codes, code => means[n]![placeOf(code)] ?? overall[n]!);
  return aggregates.flatMap((aggregate): readonly Column[] => {
    switch (aggregate) {
      case 'count':
        return [
          numberColumn(
            `${key.name}_count`,
            Float64Array.from(key.codes, code => counts[placeOf(code)] ?? 0),
          ),
        ];
      case 'mean':
        return numbers.map(({ name }, n) => numberColumn(`${name}_mean_by_${key.name}`, meansOf(n)));
      case 'ratioToMean':
        return numbers.map(({ name, values }, n) =>
          numberColumn(
            `${name}_ratio_by_${key.name}`,
            meansOf(n).map((mean, row) => finiteOrMissing(values[row]! / mean)),
          ),
        );
      default:
        return aggregate satisfies never;
    }
  });
}

function finiteOrMissing(value: number): number {
  return Number.isFinite(value) ? value : NaN;
}
