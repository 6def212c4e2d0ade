import { type Matrix, zeros } from '../../matrix.ts';
import { assignNearest, squaredDistance } from './squared-distance.ts';

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
  readonly labels: Int32Array<ArrayBuffer>;
  /** Sum of squared distances to the nearest center, by weight. */
  readonly inertia: number;
  readonly iterations: number;
  readonly converged: boolean;
}

/**
 * Moves centers to the mean of the rows that are nearest to them until they rest (Lloyd 1982), with the stopping rules
 * and the treatment of empty groups of scikit-learn's KMeans(algorithm='lloyd').
 */
export function lloyd(
  features: Matrix,
  weights: Float64Array,
  start: Matrix,
  { maxIter, tolerance, report }: LloydSettings,
): Rest {
  let centers = start;
  let labels = new Int32Array(features.rows).fill(-1);
  const distances = new Float64Array(features.rows);
  let iterations = 0;
  let converged = false;
  let labelsRest = false;
  while (iterations < maxIter && !converged) {
    const before = labels;
    labels = new Int32Array(features.rows);
    assignNearest(features, centers, labels, distances);
    const moved = meansOf(features, weights, labels, distances, centers.rows);
    labelsRest = labels.every((label, row) => label === before[row]);
    let shift = 0;
    for (let center = 0; center < centers.rows; center++)
      shift += squaredDistance(moved, center, centers, center);
    centers = moved;
    iterations++;
    converged = labelsRest || shift <= tolerance;
    report?.(iterations);
  }
  if (!labelsRest) assignNearest(features, centers, labels, distances);
  let inertia = 0;
  for (let row = 0; row < features.rows; row++)
    inertia += weights[row]! * squaredDistance(features, row, centers, labels[row]!);
  return { centers, labels, inertia, iterations, converged };
}

/** The weighted mean of each group; an empty one takes the row that is farthest from its own center. */
function meansOf(
  features: Matrix,
  weights: Float64Array,
  labels: Int32Array,
  distances: Float64Array,
  groups: number,
): Matrix {
  const { data, rows, columns } = features;
  const sums = zeros(groups, columns);
  const totals = new Float64Array(groups);
  const addRow = (row: number, group: number, weight: number) => {
    totals[group] = totals[group]! + weight;
    for (let c = 0; c < columns; c++)
      sums.data[group * columns + c] = sums.data[group * columns + c]! + weight * data[row * columns + c]!;
  };
  for (let row = 0; row < rows; row++) addRow(row, labels[row]!, weights[row]!);
  const empty = [...totals.keys()].filter(group => totals[group] === 0);
  const taken = farthestRows(distances, weights, empty.length);
  empty.forEach((group, at) => {
    const row = taken[at];
    if (row === undefined) return;
    addRow(row, labels[row]!, -weights[row]!);
    sums.data.fill(0, group * columns, (group + 1) * columns);
    addRow(row, group, weights[row]!);
  });
  for (let group = 0; group < groups; group++) {
    if (totals[group]! <= 0) continue;
    for (let c = 0; c < columns; c++)
      sums.data[group * columns + c] = sums.data[group * columns + c]! / totals[group]!;
  }
  return sums;
}

function farthestRows(distances: Float64Array, weights: Float64Array, count: number): readonly number[] {
  if (count === 0) return [];
  return [...distances.keys()]
    .filter(row => weights[row]! > 0)
    .sort((a, b) => distances[b]! - distances[a]!)
    .slice(0, count);
}
