import { InputError } from '../../errors.ts';
import { quantile } from '../../explore/quantiles.ts';
import { type NumericColumn, type Table } from '../../table/column.ts';
import { numberColumn, numericColumns, numericKinds, presentValues } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';
import { kMeansCenters } from './k-means-centers.ts';

export interface KBinsDiscretizerParams {
  readonly nBins: number;
  /** One feature a bin, or the bin's number. */
  readonly encode: 'onehot' | 'ordinal';
  /** Bins of the same width, with the same number of training rows, or about what lies together. */
  readonly strategy: 'uniform' | 'quantile' | 'kmeans';
}

export interface FittedKBinsDiscretizer {
  readonly encode: KBinsDiscretizerParams['encode'];
  /** Ascending, the first and the last being the ends of the training values; one bin fewer than edges. */
  readonly edges: readonly (readonly number[])[];
}

/** Puts numbers into bins, as scikit-learn's KBinsDiscretizer; a value on an edge is of the bin above it. */
export const kBinsDiscretizer: Transformer<KBinsDiscretizerParams, FittedKBinsDiscretizer> = {
  defaults: { nBins: 5, encode: 'onehot', strategy: 'quantile' },
  takes: numericKinds,
  missing: 'keeps',
  fit(table, { nBins, encode, strategy }) {
    if (!(Number.isInteger(nBins) && nBins >= 2)) {
      throw new InputError(`${nBins} is no number of bins.`, 'Give a whole number of at least 2.');
    }
    return { encode, edges: numericColumns(table).map(column => edgesOf(column, nBins, strategy)) };
  },
  transform({ encode, edges }, table) {
    const columns = numericColumns(table).flatMap((column, c) => {
      const bins = binsOf(column, edges[c]!);
      return encode === 'ordinal' ? [numberColumn(column.name, bins)] : oneHot(column.name, bins, edges[c]!);
    });
    return { rows: table.rows, columns } satisfies Table;
  },
};

/** No wider than rounding, as scikit-learn says. */
const narrowest = 1e-8;

function edgesOf(
  column: NumericColumn,
  nBins: number,
  strategy: KBinsDiscretizerParams['strategy'],
): readonly number[] {
  const ascending = presentValues(column).sort();
  const [least, greatest] = [ascending[0] ?? 0, ascending.at(-1) ?? 0];
  if (least === greatest) return [least, greatest];
  const edges = allEdges(ascending, nBins, strategy);
  return strategy === 'uniform'
    ? edges
    : edges.filter((edge, e) => e === 0 || edge - edges[e - 1]! > narrowest);
}

function allEdges(
  ascending: Float64Array,
  nBins: number,
  strategy: KBinsDiscretizerParams['strategy'],
): readonly number[] {
  const [least, greatest] = [ascending[0]!, ascending.at(-1)!];
  switch (strategy) {
    case 'uniform': {
      const step = (greatest - least) / nBins;
      return Array.from({ length: nBins + 1 }, (_, edge) =>
        edge === nBins ? greatest : edge * step + least,
      );
    }
    case 'quantile':
      return Array.from({ length: nBins + 1 }, (_, edge) => quantile(ascending, edge / nBins));
    case 'kmeans': {
      const centers = kMeansCenters(ascending, nBins);
      return [least, ...centers.slice(1).map((center, c) => (centers[c]! + center) / 2), greatest];
    }
    default:
      return strategy satisfies never;
  }
}

function binsOf({ values }: NumericColumn, edges: readonly number[]): Float64Array<ArrayBuffer> {
  const inner = edges.slice(1, -1);
  return values.map(value => (Number.isNaN(value) ? NaN : countUpTo(inner, value)));
}

/** How many of the ascending edges are not above the value. */
function countUpTo(edges: readonly number[], value: number): number {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (edges[middle]! <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function oneHot(name: string, bins: Float64Array, edges: readonly number[]) {
  return edges.slice(1).map((_, bin) =>
    numberColumn(
      `${name}_${bin}`,
      Float64Array.from(bins, found => (Number.isNaN(found) ? NaN : Number(found === bin))),
    ),
  );
}
