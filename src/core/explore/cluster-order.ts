import type { Matrix } from '../matrix.ts';

/**
 * An order in which what is alike stands together: the leaves of the tree that average linkage (UPGMA) grows from
 * distances, as scipy's leaves_list(linkage(method='average')). `distances` is symmetric.
 */
export function clusterOrder(distances: Matrix): number[] {
  return clustersWithin(distances, Infinity).flat();
}

/** The clusters of that tree whose parts stand no further apart than `farthest`, as scipy's fcluster(criterion='distance'). */
export function clustersWithin(distances: Matrix, farthest: number): readonly (readonly number[])[] {
  const size = distances.rows;
  const apart = Float64Array.from(distances.data);
  /** What stands at each place: its members in order, and its number in scipy's count, where later clusters have larger ones. */
  const clusters: ({ readonly id: number; readonly members: readonly number[] } | null)[] = Array.from(
    { length: size },
    (_, i) => ({ id: i, members: [i] }),
  );
  for (let merged = 0; merged < size - 1; merged++) {
    const [a, b] = nearest(apart, clusters, size);
    if (apart[a * size + b]! > farthest) break;
    const [first, second] = [clusters[a]!, clusters[b]!].toSorted((one, other) => one.id - other.id);
    averageInto(apart, size, a, b, clusters[a]!.members.length, clusters[b]!.members.length);
    clusters[a] = { id: size + merged, members: [...first!.members, ...second!.members] };
    clusters[b] = null;
  }
  return clusters.flatMap(cluster => (cluster === null ? [] : [cluster.members]));
}

function nearest(apart: Float64Array, clusters: readonly (object | null)[], size: number): [number, number] {
  let best: [number, number] = [-1, -1];
  let least = Infinity;
  for (let a = 0; a < size; a++) {
    if (clusters[a] === null) continue;
    for (let b = a + 1; b < size; b++) {
      if (clusters[b] === null || !(best[0] === -1 || apart[a * size + b]! < least)) continue;
      least = apart[a * size + b]!;
      best = [a, b];
    }
  }
  return best;
}

/** The distances of `a`, from now on of both together. */
function averageInto(
  apart: Float64Array,
  size: number,
  a: number,
  b: number,
  aSize: number,
  bSize: number,
): void {
  for (let other = 0; other < size; other++) {
    const mean = (aSize * apart[a * size + other]! + bSize * apart[b * size + other]!) / (aSize + bSize);
    apart[a * size + other] = mean;
    apart[other * size + a] = mean;
  }
}
