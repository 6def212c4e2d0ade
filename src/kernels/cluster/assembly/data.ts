/**
 * Rows stand one after another; centers eight side by side, column after column, so that one load meets one column of a
 * row with four pairs of centers. What fills up the last eight is infinitely far:
 *
 *     centers 0 to 7: [ column 0 of each of the 8 | column 1 of each | … ], centers 8 to 15, …
 */
export let rows: i32 = 0;
export let columns: i32 = 0;
export let groups: i32 = 0;
/** f64. */
export let features: usize = 0;
export let weights: usize = 0;
/** What the caller writes centers to, row-major, f64; and those of the assignment before. */
export let centers: usize = 0;
export let previous: usize = 0;
/** Points side by side as above, f64. */
export let points: usize = 0;
/** Distances of a row to the points, f64. */
export let compared: usize = 0;
/** Group of each row, i32. */
export let labels: usize = 0;
/** Squared distance of each row to its center, f64. */
export let distances: usize = 0;
/** A row's center is no farther, and every other no nearer, than this; f64. */
export let uppers: usize = 0;
export let lowers: usize = 0;
/** How far each center moved, and half the way to the nearest other one; f64. */
export let moves: usize = 0;
export let halves: usize = 0;
/** Of each group: the sum of its rows by weight, and of their weights; f64. */
export let sums: usize = 0;
export let totals: usize = 0;
/** Squared distance of each row to the nearest of what was kept, f64; and with each candidate besides, row by row. */
export let kept: usize = 0;
export let tried: usize = 0;
/** Rows that the caller proposes, i32; and what it would come to with each, f64. */
export let candidates: usize = 0;
export let narrowed: usize = 0;

/** Makes room. */
export function layOut(rowCount: i32, columnCount: i32, groupCount: i32, candidateCount: i32): void {
  rows = rowCount;
  columns = columnCount;
  groups = groupCount;
  const perRow = (<usize>rowCount) << 3;
  const perPoint = (<usize>columnCount) << 3;
  const padded = <usize>((max<i32>(groupCount, candidateCount) + 7) & ~7);
  features = heap.alloc(perRow * <usize>columnCount);
  weights = heap.alloc(perRow);
  centers = heap.alloc(<usize>groupCount * perPoint);
  previous = heap.alloc(<usize>groupCount * perPoint);
  points = heap.alloc(padded * perPoint);
  compared = heap.alloc(padded << 3);
  labels = heap.alloc(perRow >> 1);
  distances = heap.alloc(perRow);
  uppers = heap.alloc(perRow);
  lowers = heap.alloc(perRow);
  moves = heap.alloc((<usize>groupCount) << 3);
  halves = heap.alloc((<usize>groupCount) << 3);
  sums = heap.alloc(<usize>groupCount * perPoint);
  totals = heap.alloc((<usize>groupCount) << 3);
  kept = heap.alloc(perRow);
  tried = heap.alloc(perRow * <usize>candidateCount);
  candidates = heap.alloc((<usize>candidateCount) << 2);
  narrowed = heap.alloc((<usize>candidateCount) << 3);
}

/** Puts a point, row-major, beside the others. */
export function placePoint(from: usize, place: i32): void {
  let to = points + ((<usize>(place >> 3) * <usize>columns) << 6) + ((<usize>(place & 7)) << 3);
  for (let column = 0; column < columns; column++) {
    store<f64>(to, load<f64>(from + ((<usize>column) << 3)));
    to += 64;
  }
}

/** Fills up the last eight of so many points. */
export function padPoints(count: i32): void {
  for (let place = count; place < ((count + 7) & ~7); place++) {
    let to = points + ((<usize>(place >> 3) * <usize>columns) << 6) + ((<usize>(place & 7)) << 3);
    for (let column = 0; column < columns; column++) {
      store<f64>(to, Infinity);
      to += 64;
    }
  }
}

/** Writes the squared distances of a row to so many points to `compared`, column after column. */
export function compareRow(row: i32, count: i32): void {
  const own = features + ((<usize>row * <usize>columns) << 3);
  const last = own + ((<usize>columns) << 3);
  let at = points;
  for (let place = 0; place < count; place += 8) {
    let a = f64x2.splat(0);
    let b = a;
    let c = a;
    let d = a;
    for (let value = own; value < last; value += 8) {
      const x = v128.load64_splat(value);
      const toA = f64x2.sub(x, v128.load(at));
      const toB = f64x2.sub(x, v128.load(at, 16));
      const toC = f64x2.sub(x, v128.load(at, 32));
      const toD = f64x2.sub(x, v128.load(at, 48));
      a = f64x2.add(a, f64x2.mul(toA, toA));
      b = f64x2.add(b, f64x2.mul(toB, toB));
      c = f64x2.add(c, f64x2.mul(toC, toC));
      d = f64x2.add(d, f64x2.mul(toD, toD));
      at += 64;
    }
    const to = compared + ((<usize>place) << 3);
    v128.store(to, a);
    v128.store(to, b, 16);
    v128.store(to, c, 32);
    v128.store(to, d, 48);
  }
}

/** Squared distance of two points, row-major, column after column. */
export function squaredDistance(a: usize, b: usize): f64 {
  let sum: f64 = 0;
  for (let at: usize = 0; at < (<usize>columns) << 3; at += 8) {
    const difference = load<f64>(a + at) - load<f64>(b + at);
    sum += difference * difference;
  }
  return sum;
}
