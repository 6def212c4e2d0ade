/** A curve that never falls: straight between its points, level beyond the first and the last. */
export interface IsotonicCurve {
  /** Ascending. */
  readonly x: Float64Array<ArrayBuffer>;
  readonly y: Float64Array<ArrayBuffer>;
}

/**
 * The rising curve nearest to the values in weighted squares, by pooling neighbours that fall (Barlow et al. 1972), as
 * scikit-learn's IsotonicRegression(out_of_bounds='clip'). Rows of weight 0 count for nothing.
 * @throws RangeError when no row has weight
 */
export function fitIsotonic(x: Float64Array, y: ArrayLike<number>, weights: Float64Array): IsotonicCurve {
  const points = mergeEqual(x, y, weights);
  if (points.length === 0) throw new RangeError('no row has a weight to fit a curve to');
  const levels = poolFalling(points);
  const last = points.length - 1;
  const bends = points.flatMap((_, i) =>
    i === 0 || i === last || levels[i] !== levels[i - 1] || levels[i] !== levels[i + 1] ? [i] : [],
  );
  return {
    x: Float64Array.from(bends, i => points[i]!.x),
    y: Float64Array.from(bends, i => levels[i]!),
  };
}

/** The height of the curve at x. */
export function heightAt({ x, y }: IsotonicCurve, at: number): number {
  const last = x.length - 1;
  if (!(at > x[0]!)) return y[0]!;
  if (at >= x[last]!) return y[last]!;
  let [low, high] = [0, last];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (x[middle]! <= at) low = middle;
    else high = middle;
  }
  const slope = (y[high]! - y[low]!) / (x[high]! - x[low]!);
  return y[low]! + slope * (at - x[low]!);
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly weight: number;
}

/** x that are nearer than this are one, as scikit-learn has it (numpy's resolution of a double). */
const resolution = 1e-15;

/** The points by x, rows of equal x as their weighted mean. */
function mergeEqual(x: Float64Array, y: ArrayLike<number>, weights: Float64Array): Point[] {
  const order = Uint32Array.from(x.keys())
    .filter(row => weights[row]! > 0)
    .sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!);
  const points: Point[] = [];
  let [sum, weight] = [0, 0];
  let first = x[order[0] ?? 0]!;
  const close = () => {
    if (weight > 0) points.push({ x: first, y: sum / weight, weight });
  };
  for (const row of order) {
    if (x[row]! - first >= resolution) {
      close();
      [first, sum, weight] = [x[row]!, 0, 0];
    }
    sum += weights[row]! * y[row]!;
    weight += weights[row]!;
  }
  close();
  return points;
}

/** The height of each point when neighbours that fall are put together. */
function poolFalling(points: readonly Point[]): Float64Array {
  const means = new Float64Array(points.length);
  const weights = new Float64Array(points.length);
  const ends = new Uint32Array(points.length);
  let blocks = 0;
  points.forEach(({ y, weight }, i) => {
    means[blocks] = y;
    weights[blocks] = weight;
    ends[blocks] = i + 1;
    blocks++;
    while (blocks > 1 && means[blocks - 2]! >= means[blocks - 1]!) {
      const [left, right] = [blocks - 2, blocks - 1];
      const joined = weights[left]! + weights[right]!;
      means[left] = (weights[left]! * means[left]! + weights[right]! * means[right]!) / joined;
      weights[left] = joined;
      ends[left] = ends[right]!;
      blocks--;
    }
  });
  const levels = new Float64Array(points.length);
  for (let block = 0; block < blocks; block++)
    levels.fill(means[block]!, block === 0 ? 0 : ends[block - 1], ends[block]);
  return levels;
}
