const mostRounds = 300;
/** Of the variance: when the centres move no more than that (squared, together), they have arrived. */
const tolerance = 1e-4;

/**
 * The centres, ascending, that Lloyd's algorithm finds from the middles of bins of the same width, as scikit-learn's
 * KBinsDiscretizer and KMeans. Each cluster of sorted values is a run, so that a round looks at its ends alone.
 */
export function kMeansCenters(ascending: Float64Array, clusters: number): readonly number[] {
  const rows = ascending.length;
  const [least, greatest] = [ascending[0]!, ascending[rows - 1]!];
  const mean = ascending.reduce((sum, value) => sum + value, 0) / rows;
  const values = ascending.map(value => value - mean);
  const sums = sumsUpTo(values);
  const enough = (tolerance * values.reduce((sum, value) => sum + value * value, 0)) / rows;
  const width = (greatest - least) / clusters;
  let centers = Array.from({ length: clusters }, (_, c) => least + (c + 0.5) * width - mean);
  let starts: readonly number[] = [];
  for (let round = 0; round < mostRounds; round++) {
    const before = starts;
    starts = startsOf(values, centers);
    const moved = centersOf(values, sums, starts, centers);
    const shift = moved.reduce((sum, center, c) => sum + (center - centers[c]!) ** 2, 0);
    centers = moved.toSorted((a, b) => a - b);
    if (starts.every((start, c) => start === before[c]) || shift <= enough) break;
  }
  return centers.map(center => center + mean);
}

/** Entry i is the sum of the first i values. */
function sumsUpTo(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!;
  return sums;
}

/** Where each centre's run begins; a value between two as near to both is the lower one's. */
function startsOf(values: Float64Array, centers: readonly number[]): readonly number[] {
  return centers.map((center, c) => (c === 0 ? 0 : countUpTo(values, (centers[c - 1]! + center) / 2)));
}

/** The mean of each run; a run without values takes the value that is farthest from its own centre. */
function centersOf(
  values: Float64Array,
  sums: Float64Array,
  starts: readonly number[],
  centers: readonly number[],
): readonly number[] {
  const ends = [...starts.slice(1), values.length];
  const counts = starts.map((start, c) => ends[c]! - start);
  const totals = starts.map((start, c) => sums[ends[c]!]! - sums[start]!);
  const taken = new Set<number>();
  const empties = [...counts.keys()].filter(c => counts[c] === 0);
  for (const empty of empties) {
    const { at, owner } = farthest(values, starts, centers, taken);
    taken.add(at);
    totals[owner] = totals[owner]! - values[at]!;
    counts[owner]!--;
    totals[empty] = values[at]!;
    counts[empty] = 1;
  }
  // One that lost its only value goes to the mean of all, which is 0 here.
  return totals.map((total, c) => (counts[c]! > 0 ? total / counts[c]! : 0));
}

function farthest(
  values: Float64Array,
  starts: readonly number[],
  centers: readonly number[],
  taken: ReadonlySet<number>,
): { readonly at: number; readonly owner: number } {
  let best = { at: 0, owner: 0, distance: -1 };
  let owner = 0;
  for (let at = 0; at < values.length; at++) {
    while (owner + 1 < starts.length && starts[owner + 1]! <= at) owner++;
    const distance = Math.abs(values[at]! - centers[owner]!);
    if (distance > best.distance && !taken.has(at)) best = { at, owner, distance };
  }
  return best;
}

/** How many of the ascending values are not above the bound. */
function countUpTo(values: Float64Array, bound: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
