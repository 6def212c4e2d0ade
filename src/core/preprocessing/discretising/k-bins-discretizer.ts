import { InputError } from '../../errors.ts';
import { quantile } from '../../explore/quantiles.ts';
import { type NumericColumn, type Table } from '../../table/column.ts';
import { numberColumn, numericColumns, numericKinds, presentValues } from '../column-wise.ts';
import type { Transformer } from '../transformer.ts';

export interface KBinsDiscretizerParams {
  readonly nBins: number;
  /** One feature a bin, or the bin's number. */
  readonly encode: 'onehot' | 'ordinal';
  /** Bins of the same width, or with the same number of training rows. */
  readonly strategy: 'uniform' | 'quantile';
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
  const shares = Array.from({ length: nBins + 1 }, (_, edge) => edge / nBins);
  if (strategy === 'uniform') {
    const step = (greatest - least) / nBins;
    return shares.map((_, edge) => (edge === nBins ? greatest : edge * step + least));
  }
  const edges = shares.map(share => quantile(ascending, share));
  return edges.filter((edge, e) => e === 0 || edge - edges[e - 1]! > narrowest);
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
