import { cross, type CrossedGroupings, crossedRand } from '../evaluation/adjusted-rand.ts';
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

const resamples = 200;
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
  const columns = table.columns.flatMap(column => {
    const codes = valueCodes(column);
    return codes === null ? [] : [{ column: column.name, codes }];
  });
  const [silhouette] = resampled(silhouetteOf(features, labels, sample), done => report(done / 2));
  const whole = resampled(wholeOf(features, labels, columns), done => report((1 + done) / 2));
  return {
    measures: [
      ...(silhouette ? [{ ...silhouette, name: 'silhouette' as const, rows: sample.length }] : []),
      ...spreadNames.map((name, place) => ({ ...whole[place]!, name, rows: features.rows })),
    ],
    agreements: columns.map(({ column, codes }, place) => ({
      ...whole[spreadNames.length + place]!,
      column,
      rows: codes.filter(code => code !== -1).length,
    })),
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

/** What is measured on all rows: the spread of the groups, then their agreement with each column. */
function wholeOf(
  features: Matrix,
  labels: ArrayLike<number>,
  columns: readonly { readonly codes: Int32Array }[],
): WeightedStatistics {
  const groups = groupRows(labels, features.rows);
  const crossed = columns.map(({ codes }) => crossKnown(labels, codes));
  return {
    rows: features.rows,
    count: spreadNames.length + columns.length,
    measure: (weights, into) => {
      const sums = groupSums(features, groups, weights);
      into[0] = calinskiHarabaszOf(sums);
      into[1] = daviesBouldinOf(sums);
      into[2] = inertiaOf(sums);
      crossed.forEach((pair, place) => {
        into[spreadNames.length + place] = crossedRand(pair, weights);
      });
    },
  };
}

/** Rows without a value take no part. */
function crossKnown(labels: ArrayLike<number>, codes: Int32Array): CrossedGroupings {
  const rows = [...codes.keys()].filter(row => codes[row] !== -1);
  const known = cross(
    rows.map(row => labels[row]!),
    rows.map(row => codes[row]!),
  );
  const cells = new Int32Array(codes.length).fill(-1);
  rows.forEach((row, at) => {
    cells[row] = known.cells[at]!;
  });
  return { ...known, cells };
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
