import { zeros } from '../../matrix.ts';
import type { CreateKMeansRows } from './k-means-rows.ts';
import { assignNearest, squaredDistance } from './squared-distance.ts';

/** The passes in plain TypeScript: the reference of the compiled ones, and what stands in for them. */
export const plainKMeansRows: CreateKMeansRows = (features, weights, groups) => {
  const { data, rows, columns } = features;
  const own = new Int32Array(rows);
  const distances = new Float64Array(rows);
  let nearest = new Float64Array(rows);
  let tried: readonly Float64Array<ArrayBuffer>[] = [];

  function adopt(labels: Int32Array): number {
    const changed = labels.reduce((count, label, row) => count + (label === own[row] ? 0 : 1), 0);
    own.set(labels);
    return changed;
  }

  return {
    begin() {
      own.fill(-1);
      nearest.fill(Infinity);
    },
    assign(centers) {
      const found = new Int32Array(rows);
      assignNearest(features, centers, found, distances);
      return adopt(found);
    },
    adopt,
    labels: () => own,
    sums() {
      const sums = zeros(groups, columns);
      const totals = new Float64Array(groups);
      for (let row = 0; row < rows; row++) {
        const group = own[row]!;
        const weight = weights[row]!;
        totals[group] = totals[group]! + weight;
        for (let c = 0; c < columns; c++)
          sums.data[group * columns + c] =
            sums.data[group * columns + c]! + weight * data[row * columns + c]!;
      }
      return { sums, totals };
    },
    distances: centers => distances.map((_, row) => squaredDistance(features, row, centers, own[row]!)),
    narrow(candidates) {
      tried = Array.from(candidates, candidate =>
        nearest.map((distance, row) =>
          Math.min(squaredDistance(features, row, features, candidate), distance),
        ),
      );
      return Float64Array.from(tried, list =>
        list.reduce((sum, distance, row) => sum + weights[row]! * distance, 0),
      );
    },
    keep(candidate) {
      nearest = tried[candidate]!.slice();
    },
    kept: () => nearest,
  };
};
