/** What the caller may call: `NeighborsKernel` in `../search.ts`. */
import {
  columns,
  pairs,
  queries,
  querySquares,
  querySteps,
  queryValues,
  rowHalves,
  rows,
  rowSteps,
  rowValues,
  thresholds,
} from './data';
import { offer, sortNearest } from './nearest';

export {
  beginQueries,
  beginRows,
  distances,
  nearest,
  querySquares,
  querySteps,
  queryValues,
  rowHalves,
  rowSteps,
  rowValues,
} from './data';

let stepSize: f64 = 1;
/** How many steps rounding can make two rows seem farther apart than they are. */
let slack: f64 = 0;
/** Whether differences are added up, rather than their squares. */
let manhattan: bool = false;

/** Sets the grid that the steps are of, and the power of the distance. */
export function setGrid(sizeOfStep: f64, slackInSteps: f64, p: i32): void {
  stepSize = sizeOfStep;
  slack = slackInSteps;
  manhattan = p == 1;
}

/** Compares all queries with the rows from `first`, a multiple of 8, to `end`. */
export function compareRows(first: i32, end: i32): void {
  for (let query = 0; query < queries; query += 4)
    if (manhattan) compareGroup<i8>(query, first, end);
    else compareGroup<i16>(query, first, end);
}

/** Sorts what was found. */
export function finish(): void {
  for (let query = 0; query < queries; query++) sortNearest(query);
}

/**
 * Compares four queries with rows, eight at a time; a row whose steps are near enough is looked at exactly. Compiled once
 * for each power of the distance: for differences that are added up (`i8`), whose sum counts below 0, and for squares
 * (`i16`), by way of the products of steps.
 */
function compareGroup<Power>(query: i32, first: i32, end: i32): void {
  const sizeOfQuery = (<usize>pairs) << 2;
  const blockSize = (<usize>pairs) << 5;
  const own = querySteps + <usize>query * sizeOfQuery;
  let steps = rowSteps + <usize>(first >> 3) * blockSize;
  for (let row = first; row < end; row += 8) {
    const halves = rowHalves + ((<usize>row) << 2);
    const low = v128.load(halves);
    const high = v128.load(halves, 16);
    let a0 = low;
    let a1 = high;
    let b0 = low;
    let b1 = high;
    let c0 = low;
    let c1 = high;
    let d0 = low;
    let d1 = high;
    const last = steps + blockSize;
    let from = own;
    for (; steps < last; steps += 32) {
      const x0 = v128.load(steps);
      const x1 = v128.load(steps, 16);
      const a = v128.load32_splat(from);
      a0 = closer<Power>(a0, x0, a);
      a1 = closer<Power>(a1, x1, a);
      const b = v128.load32_splat(from + sizeOfQuery);
      b0 = closer<Power>(b0, x0, b);
      b1 = closer<Power>(b1, x1, b);
      const c = v128.load32_splat(from + 2 * sizeOfQuery);
      c0 = closer<Power>(c0, x0, c);
      c1 = closer<Power>(c1, x1, c);
      const d = v128.load32_splat(from + 3 * sizeOfQuery);
      d0 = closer<Power>(d0, x0, d);
      d1 = closer<Power>(d1, x1, d);
      from += 4;
    }
    lookAt(query, row, a0, a1);
    lookAt(query + 1, row, b0, b1);
    lookAt(query + 2, row, c0, c1);
    lookAt(query + 3, row, d0, d1);
  }
}

/** What two columns of four rows add to how near they are to a query; small enough to be put where it is called. */
function closer<Power>(sums: v128, steps: v128, own: v128): v128 {
  return sizeof<Power>() == 1
    ? i32x4.sub(sums, i32x4.dot_i16x8_s(i16x8.abs(i16x8.sub(steps, own)), i16x8.splat(1)))
    : i32x4.add(sums, i32x4.dot_i16x8_s(steps, own));
}

/** Looks at those of eight rows whose products reach the query's threshold. */
function lookAt(query: i32, row: i32, low: v128, high: v128): void {
  const threshold = v128.load32_splat(thresholds + ((<usize>query) << 2));
  const reachLow = i32x4.ge_s(low, threshold);
  const reachHigh = i32x4.ge_s(high, threshold);
  if (!v128.any_true(v128.or(reachLow, reachHigh))) return;
  let bits = i32x4.bitmask(reachLow) | (i32x4.bitmask(reachHigh) << 4);
  for (; bits != 0; bits &= bits - 1) compareExactly(query, row + ctz(bits));
}

function compareExactly(query: i32, row: i32): void {
  if (row >= rows || query >= queries) return;
  const size = (<usize>columns) << 3;
  const own = queryValues + <usize>query * size;
  const others = rowValues + <usize>row * size;
  const farthest = offer(
    query,
    manhattan ? sumOfDifferences(own, others, size) : sumOfSquares(own, others, size),
    <u32>row,
  );
  if (farthest == Infinity) return;
  // Farther rows are farther by more than `slack` steps: see core's `Grid`.
  const square = load<f64>(querySquares + ((<usize>query) << 3));
  const reach = (manhattan ? farthest : sqrt(farthest)) / stepSize + slack;
  const threshold = floor(manhattan ? -reach : (square - reach * reach) / 2);
  store<i32>(thresholds + ((<usize>query) << 2), <i32>max<f64>(threshold, -2147483648));
}

function sumOfSquares(own: usize, others: usize, size: usize): f64 {
  let sum: f64 = 0;
  for (let at: usize = 0; at < size; at += 8) {
    const difference = load<f64>(own + at) - load<f64>(others + at);
    sum += difference * difference;
  }
  return sum;
}

function sumOfDifferences(own: usize, others: usize, size: usize): f64 {
  let sum: f64 = 0;
  for (let at: usize = 0; at < size; at += 8) sum += abs(load<f64>(own + at) - load<f64>(others + at));
  return sum;
}
