import type { CodedColumn, Column } from '../../table/column.ts';
import { codedColumns, codedKinds, numberColumn } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { codeLookup } from './code-lookup.ts';
import { type CategoryCount, countCategories } from './count-categories.ts';
import { featureSuffixes, hotFeature, noFeature, refused } from './hot-feature.ts';
import { unknownCategory } from './unknown-category.ts';

export interface OneHotEncoderParams {
  /** What a category that training never saw is: an error, no category at all, or an infrequent one. */
  readonly handleUnknown: 'error' | 'ignore' | 'infrequentIfExist';
  /** Below this many rows (or this share of them, where it is below 1) a category is infrequent. */
  readonly minFrequency: number | null;
  /** Features a column at most, the infrequent ones together being one of them. */
  readonly maxCategories: number | null;
  /** The category that has no feature: the first of each column, or the first of those with two. */
  readonly drop: 'first' | 'ifBinary' | null;
}

export interface FittedOneHotEncoder {
  readonly handleUnknown: OneHotEncoderParams['handleUnknown'];
  readonly columns: readonly {
    /** One feature each, in this order. */
    readonly categories: readonly string[];
    /** One feature together, after the others, where there are any. */
    readonly infrequent: readonly string[];
    /** Position of the feature that is left out. */
    readonly dropped: number | null;
  }[];
}

type FittedColumn = FittedOneHotEncoder['columns'][number];

/**
 * One feature of 0 and 1 a category, as scikit-learn's OneHotEncoder; categories are sorted by code point.
 * A missing value is no category: all its features are 0.
 */
export const oneHotEncoder: Transformer<OneHotEncoderParams, FittedOneHotEncoder> = {
  defaults: { handleUnknown: 'error', minFrequency: null, maxCategories: null, drop: null },
  takes: codedKinds,
  missing: 'fills',
  fit(table, params) {
    const columns = codedColumns(table).map(column => {
      const counts = countCategories(column);
      const infrequent = infrequentOf(counts, params, table.rows);
      const categories = counts.flatMap(({ category }) => (infrequent.has(category) ? [] : [category]));
      const width = categories.length + Math.min(1, infrequent.size);
      return { categories, infrequent: [...infrequent], dropped: droppedOf(width, params.drop) };
    });
    return { handleUnknown: params.handleUnknown, columns };
  },
  transform({ handleUnknown, columns }, table) {
    const encoded = codedColumns(table).flatMap((column, c) =>
      encode(column, columns[c]!, handleUnknown, table.rows),
    );
    return { rows: table.rows, columns: encoded };
  },
};

/** After scikit-learn's _identify_infrequent: of categories alike in number the first ones are infrequent. */
function infrequentOf(
  counts: readonly CategoryCount[],
  { minFrequency, maxCategories }: OneHotEncoderParams,
  rows: number,
): ReadonlySet<string> {
  const least = minFrequency === null ? 0 : minFrequency < 1 ? minFrequency * rows : minFrequency;
  const rare = counts.filter(({ count }) => count < least);
  // scikit-learn counts the feature of the infrequent ones also where there are none yet.
  const features = counts.length - rare.length + 1;
  const rarest =
    maxCategories !== null && maxCategories < features
      ? counts.toSorted((a, b) => a.count - b.count).slice(0, counts.length - maxCategories + 1)
      : [];
  const infrequent = new Set([...rare, ...rarest].map(({ category }) => category));
  return new Set(counts.flatMap(({ category }) => (infrequent.has(category) ? [category] : [])));
}

function droppedOf(width: number, drop: OneHotEncoderParams['drop']): number | null {
  if (drop === null || width === 0) return null;
  return drop === 'first' || width === 2 ? 0 : null;
}

function encode(
  column: CodedColumn,
  fitted: FittedColumn,
  handleUnknown: OneHotEncoderParams['handleUnknown'],
  rows: number,
): readonly Column[] {
  const features = featureSuffixes(fitted).map(name =>
    numberColumn(`${column.name}_${name}`, new Float64Array(rows)),
  );
  const featureOf = hotFeature(fitted, handleUnknown);
  const hotOf = codeLookup(column, category => {
    const hot = featureOf(category);
    if (hot === refused) throw unknownCategory(column.name, category!);
    return hot;
  });
  const { codes } = column;
  const valuesOf = features.map(({ values }) => values);
  for (let row = 0; row < rows; row++) {
    const hot = hotOf(codes[row]!);
    if (hot !== noFeature) valuesOf[hot]![row] = 1;
  }
  return features;
}
