import type { Matrix } from '../../matrix.ts';
import type { KMeansRows } from './k-means-rows.ts';
import { squaredDistance } from './squared-distance.ts';

export interface LloydSettings {
  readonly maxIter: number;
  /** Squared distance that all centers together may move and still count as at rest. */
  readonly tolerance: number;
  /** Called after each iteration with how many there were. */
  readonly report?: (iterations: number) => void;
}

/** Where Lloyd's algorithm came to rest. */
export interface Rest {
  readonly centers: Matrix;
  /** Sum of squared distances to the nearest center, by weight. */
  readonly inertia: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/** What is grouped, and the passes over it. */
export interface Grouped {
  readonly features: Matrix;
  readonly weights: Float64Array;
  readonly rows: KMeansRows;
}

/**
 * Moves centers to the mean of the rows that are nearest to them until they rest (Lloyd 1982), with the stopping rules
 * and the treatment of empty groups of scikit-learn's KMeans(algorithm='lloyd').
 */
export function lloyd(grouped: Grouped, start: Matrix, settings: LloydSettings): Rest {
  grouped.rows.begin();
  const steps = lloydSteps(grouped, start, settings);
  let step = steps.next();
  while (!step.done) step = steps.next(grouped.rows.assign(step.value));
  return step.value;
}

/** The same where groups are found elsewhere, and later. */
export async function lloydBy(
  labelsFor: (centers: Matrix) => Promise<Int32Array>,
  grouped: Grouped,
  start: Matrix,
  settings: LloydSettings,
): Promise<Rest> {
  grouped.rows.begin();
  const steps = lloydSteps(grouped, start, settings);
  let step = steps.next();
  while (!step.done) step = steps.next(grouped.rows.adopt(await labelsFor(step.value)));
  return step.value;
}

/** Yields centers to put the rows into groups by; goes on when told how many rows changed theirs. */
function* lloydSteps(
  grouped: Grouped,
  start: Matrix,
  { maxIter, tolerance, report }: LloydSettings,
): Generator<Matrix, Rest, number> {
  const { weights, rows } = grouped;
  let centers = start;
  let iterations = 0;
  let converged = false;
  let labelsRest = false;
  while (iterations < maxIter && !converged) {
    labelsRest = (yield centers) === 0;
    const moved = meansOf(grouped, centers);
    let shift = 0;
    for (let center = 0; center < centers.rows; center++)
      shift += squaredDistance(moved, center, centers, center);
    centers = moved;
    iterations++;
    converged = labelsRest || shift <= tolerance;
    report?.(iterations);
  }
  if (!labelsRest) yield centers;
  const inertia = rows.distances(centers).reduce((sum, distance, row) => sum + weights[row]! * distance, 0);
  return { centers, inertia, iterations, converged };
}

/** The weighted mean of each group; an empty one takes the row that is farthest from its own center. */
function meansOf({ features, weights, rows }: Grouped, centers: Matrix): Matrix {
  const { data, columns } = features;
  const { sums, totals } = rows.sums();
  const empty = [...totals.keys()].filter(group => totals[group] === 0);
  if (empty.length > 0) {
    const labels = rows.labels();
    const addRow = (row: number, group: number, weight: number) => {
      totals[group] = totals[group]! + weight;
      for (let c = 0; c < columns; c++)
        sums.data[group * columns + c] = sums.data[group * columns + c]! + weight * data[row * columns + c]!;
    };
    const taken = farthestRows(rows.distances(centers), weights, empty.length);
    empty.forEach((group, at) => {
      const row = taken[at];
      if (row === undefined) return;
      addRow(row, labels[row]!, -weights[row]!);
      sums.data.fill(0, group * columns, (group + 1) * columns);
      addRow(row, group, weights[row]!);
    });
  }
  for (let group = 0; group < centers.rows; group++) {
    if (totals[group]! <= 0) continue;
    for (let c = 0; c < columns; c++)
      sums.data[group * columns + c] = sums.data[group * columns + c]! / totals[group]!;
  }
  return sums;
}

function farthestRows(distances: Float64Array, weights: Float64Array, count: number): readonly number[] {
  return [...distances.keys()]
    .filter(row => weights[row]! > 0)
    .sort((a, b) => distances[b]! - distances[a]!)
    .slice(0, count);
}
