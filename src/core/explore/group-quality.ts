import { cross, crossedRand } from '../evaluation/adjusted-rand.ts';
import { calinskiHarabaszOf, daviesBouldinOf } from '../evaluation/group-spread.ts';
import { groupRows } from '../evaluation/group-rows.ts';
import { groupSums } from '../evaluation/group-sums.ts';
import { inertiaOf } from '../evaluation/inertia.ts';
import { distancesOf, weightedSilhouette } from '../evaluation/silhouette.ts';
import { type Matrix, takeRows } from '../matrix.ts';
import { bootstrap } from '../statistics/bootstrap/bootstrap.ts';
import { percentileInterval } from '../statistics/bootstrap/bootstrap-intervals.ts';
import type { WeightedStatistics } from '../statistics/bootstrap/weighted-statistics.ts';
import { type Column, isNumeric, type Table } from '../table/column.ts';

/** In scikit-learn's names, as silhouette_score and so on. */
export type GroupMeasureName = 'silhouette' | 'calinski_harabasz' | 'davies_bouldin' | 'inertia';

/** A number with what 95 % of resamples of the rows give, the groups held. */
export interface Resampled {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** How good groups are by themselves, and beside columns that have few values. */
export interface GroupQuality {
  readonly measures: readonly (Resampled & {
    readonly name: GroupMeasureName;
    /** How many rows it was measured on. */
    readonly rows: number;
  })[];
  /** The adjusted Rand index against each such column, over the rows that have a value there. */
  readonly agreements: readonly (Resampled & { readonly column: string; readonly rows: number })[];
  readonly resamples: number;
}

const resamples = 400;
const seed = 23;
/** Of a column that groups are held against: with more, nearly every row is a group of its own. */
const mostValues = 50;

/**
 * Measures grouped rows. `sample` are the rows whose silhouette is taken, which takes the square of them. Null where all
 * rows are in one group, or each in its own.
 * @param table the same rows, with every column that they may be compared by
 */
export function groupQuality(
  features: Matrix,
  labels: Int32Array | Float64Array,
  sample: readonly number[],
  table: Table,
  report: (fraction: number) => void = () => {},
): GroupQuality | null {
  const distinct = new Set(labels).size;
  if (distinct < 2 || distinct >= features.rows) return null;
  const compared = table.columns.flatMap(column => {
    const codes = valueCodes(column);
    return codes === null ? [] : [{ column: column.name, codes }];
  });
  const parts = 2 + compared.length;
  const silhouette = resampled(silhouetteOf(features, labels, sample), fraction => report(fraction / parts));
  const spread = resampled(spreadOf(features, labels), fraction => report((1 + fraction) / parts));
  return {
    measures: [
      ...silhouette.map(found => ({ ...found, name: 'silhouette' as const, rows: sample.length })),
      ...spreadNames.map((name, place) => ({ ...spread[place]!, name, rows: features.rows })),
    ],
    agreements: compared.map(({ column, codes }, at) => {
      const found = agreement(labels, codes);
      report((3 + at) / parts);
      return { column, ...found };
    }),
    resamples,
  };
}

const spreadNames = ['calinski_harabasz', 'davies_bouldin', 'inertia'] as const;

function resampled(
  statistics: WeightedStatistics,
  report?: (fraction: number) => void,
): readonly Resampled[] {
  const values = new Float64Array(statistics.count);
  statistics.measure(new Float64Array(statistics.rows).fill(1), values);
  return bootstrap(statistics, { resamples, seed, report }).map((drawn, place) => ({
    value: values[place]!,
    ...percentileInterval(drawn),
  }));
}

function silhouetteOf(
  features: Matrix,
  labels: ArrayLike<number>,
  sample: readonly number[],
): WeightedStatistics {
  const own = sample.map(row => labels[row]!);
  const distinct = new Set(own).size;
  if (distinct < 2 || distinct >= sample.length) return { rows: 0, count: 0, measure: () => {} };
  const distances = distancesOf(takeRows(features, sample));
  const groups = groupRows(own, sample.length);
  return {
    rows: sample.length,
    count: 1,
    measure: (weights, into) => {
      into[0] = weightedSilhouette(distances, groups, weights);
    },
  };
}

function spreadOf(features: Matrix, labels: ArrayLike<number>): WeightedStatistics {
  const groups = groupRows(labels, features.rows);
  return {
    rows: features.rows,
    count: spreadNames.length,
    measure: (weights, into) => {
      const sums = groupSums(features, groups, weights);
      into[0] = calinskiHarabaszOf(sums);
      into[1] = daviesBouldinOf(sums);
      into[2] = inertiaOf(sums);
    },
  };
}

/** Rows without a value take no part. */
function agreement(labels: ArrayLike<number>, codes: Int32Array): Resampled & { readonly rows: number } {
  const rows = [...codes.keys()].filter(row => codes[row] !== -1);
  const crossed = cross(
    rows.map(row => labels[row]!),
    rows.map(row => codes[row]!),
  );
  const [found] = resampled({
    rows: rows.length,
    count: 1,
    measure: (weights, into) => {
      into[0] = crossedRand(crossed, weights);
    },
  });
  return { ...found!, rows: rows.length };
}

/** A code for each value of a column that has few, −1 where it is missing; null for other columns. */
function valueCodes(column: Column): Int32Array | null {
  if (column.kind === 'text' || column.kind === 'identifier' || column.kind === 'datetime') return null;
  const codes = isNumeric(column) ? numberCodes(column.values) : Int32Array.from(column.codes);
  const distinct = new Set(codes.filter(code => code !== -1)).size;
  return distinct >= 2 && distinct <= mostValues ? codes : null;
}

function numberCodes(values: Float64Array): Int32Array {
  const codeOf = new Map<number, number>();
  return Int32Array.from(values, value => {
    if (Number.isNaN(value)) return -1;
    const code = codeOf.get(value) ?? codeOf.size;
    codeOf.set(value, code);
    return code;
  });
}
