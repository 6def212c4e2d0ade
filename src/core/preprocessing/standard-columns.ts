import { type CodedColumn, type Column, type Table, isNumeric } from '../table/column.ts';
import { featureCount, hotFeature } from './encoding/hot-feature.ts';
import type { FittedOneHotEncoder } from './encoding/one-hot-encoder.ts';
import type { FittedSimpleImputer } from './imputing/simple-imputer.ts';
import type { FittedPreparation, FittedStep } from './preparation.ts';
import { selectColumns } from './select-columns.ts';

/** What the usual steps do to one column, so simple that no table need lie between them. */
export type StandardColumn =
  /** (value − mean) / scale, a missing value being `fill`: one feature. */
  | {
      readonly kind: 'number';
      readonly values: Float64Array<ArrayBuffer>;
      readonly fill: number;
      readonly mean: number;
      readonly scale: number;
    }
  /** A 1 in one of `width` features, at most. */
  | {
      readonly kind: 'oneHot';
      readonly column: CodedColumn;
      /** The category that a missing value counts as. */
      readonly fill: string;
      readonly width: number;
      /** Entry code + 1 is the code's feature, so that entry 0 is that of a missing value; see hotFeature. */
      readonly hotOfCode: Int32Array<ArrayBuffer>;
    };

/**
 * What a group's steps do to each of its columns where they are the usual ones: fill without indicators, then
 * standardise or one-hot, or nothing more; null for any others.
 */
export function standardColumns(
  steps: readonly FittedStep[],
  input: Table,
): readonly StandardColumn[] | null {
  const [first, second, ...more] = steps;
  if (first?.kind !== 'simpleImputer' || first.fitted.indicated.length > 0 || more.length > 0) return null;
  if (second?.kind === 'oneHotEncoder') return oneHotColumns(first.fitted, second.fitted, input);
  if (second !== undefined && second.kind !== 'standardScaler') return null;
  return numberColumns(first.fitted, second?.fitted.columns ?? null, input);
}

function numberColumns(
  { fills }: FittedSimpleImputer,
  scales: readonly { readonly mean: number; readonly scale: number }[] | null,
  { columns }: Table,
): readonly StandardColumn[] | null {
  if (!columns.every(isNumeric)) return null;
  return keptOf(columns, fills).map(({ column: { values }, fill }, place) => {
    const { mean, scale } = scales?.[place] ?? { mean: 0, scale: 1 };
    return { kind: 'number', values, fill: Number(fill), mean, scale };
  });
}

function oneHotColumns(
  { fills }: FittedSimpleImputer,
  encoder: FittedOneHotEncoder,
  { columns }: Table,
): readonly StandardColumn[] | null {
  if (columns.some(isNumeric)) return null;
  return keptOf(columns as readonly CodedColumn[], fills).map(({ column, fill }, place) => {
    const fitted = encoder.columns[place]!;
    const featureOf = hotFeature(fitted, encoder.handleUnknown);
    const { dictionary } = column;
    const hotOfCode = new Int32Array(dictionary.length + 1);
    hotOfCode[0] = featureOf(String(fill));
    for (let code = 0; code < dictionary.length; code++) hotOfCode[code + 1] = featureOf(dictionary[code]!);
    return { kind: 'oneHot', column, fill: String(fill), width: featureCount(fitted), hotOfCode };
  });
}

/** The columns that the imputer does not drop. */
function keptOf<Kind extends Column>(columns: readonly Kind[], fills: FittedSimpleImputer['fills']) {
  return columns.flatMap((column, c) => {
    const fill = fills[c];
    return fill == null ? [] : [{ column, fill }];
  });
}

/** What a whole preparation does to the columns of a table, in the order of its features; null where it does more than the usual. */
export function standardPreparation(
  { groups, finally: last }: FittedPreparation,
  table: Table,
): readonly StandardColumn[] | null {
  if (last.length > 0) return null;
  const columns: StandardColumn[] = [];
  for (const { columns: named, steps } of groups) {
    const own = standardColumns(
      steps,
      selectColumns(
        table,
        named.map(({ name }) => name),
      ),
    );
    if (own === null) return null;
    columns.push(...own);
  }
  return columns;
}
