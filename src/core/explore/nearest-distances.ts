/** Where each value stands when they ascend. */
function ascendingOrder(values: Float64Array): Uint32Array {
  return Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
}

/** How far the k-th nearest other value lies from each; k < values. */
export function kthDistances(values: Float64Array, k: number): Float64Array {
  const order = ascendingOrder(values);
  const distances = new Float64Array(values.length);
  for (let at = 0; at < order.length; at++) {
    const value = values[order[at]!]!;
    let [low, high, distance] = [at - 1, at + 1, 0];
    for (let found = 0; found < k; found++) {
      const below = low >= 0 ? value - values[order[low]!]! : Infinity;
      const above = high < order.length ? values[order[high]!]! - value : Infinity;
      if (below <= above) low--;
      else high++;
      distance = Math.min(below, above);
    }
    distances[order[at]!] = distance;
  }
  return distances;
}

/**
 * How far the k-th nearest other point lies from each, by the larger of the two differences (Chebyshev). Walks outwards
 * along x until no nearer point can come.
 */
export function kthDistancesInPlane(x: Float64Array, y: Float64Array, k: number): Float64Array {
  const order = ascendingOrder(x);
  const across = Float64Array.from(order, place => x[place]!);
  const up = Float64Array.from(order, place => y[place]!);
  const distances = new Float64Array(x.length);
  const nearest = new Float64Array(k);
  for (let at = 0; at < order.length; at++) {
    nearest.fill(Infinity);
    let [low, high] = [at - 1, at + 1];
    for (;;) {
      const below = low >= 0 ? across[at]! - across[low]! : Infinity;
      const above = high < order.length ? across[high]! - across[at]! : Infinity;
      const step = Math.min(below, above);
      if (!(step < nearest[k - 1]!)) break;
      const other = below <= above ? low-- : high++;
      insert(nearest, Math.max(step, Math.abs(up[at]! - up[other]!)));
    }
    distances[order[at]!] = nearest[k - 1]!;
  }
  return distances;
}

/** Puts a distance among the ascending nearest, the farthest of which falls out. */
function insert(nearest: Float64Array, distance: number): void {
  let place = nearest.length - 1;
  if (distance >= nearest[place]!) return;
  while (place > 0 && nearest[place - 1]! > distance) {
    nearest[place] = nearest[place - 1]!;
    place--;
  }
  nearest[place] = distance;
}

/** How many values lie nearer to each than its radius, itself among them. */
export function countWithin(values: Float64Array, radii: Float64Array): Uint32Array {
  const ascending = values.toSorted();
  return Uint32Array.from(values, (value, i) => {
    const radius = radii[i]!;
    const from = firstWhere(ascending, other => value - other < radius);
    const to = firstWhere(ascending, other => other - value >= radius);
    return to - from;
  });
}

/** The first place from which on `holds` is true. */
function firstWhere(ascending: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(ascending[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
