import { createRandom, deriveSeed, type Random } from '../../random.ts';
import type { Minimum } from './lbfgs.ts';
import { addRowTo, type MarginRows } from './margin-rows.ts';
import type { MarginOptions } from './squared-hinge.ts';

/** A search between two passes, plain data: another goes on from it to the same end, bit for bit. */
export interface HingeStanding extends Minimum {
  /** The dual coefficients, from 0 to its cost one a row: a like problem may start from them. */
  readonly duals: Float64Array<ArrayBuffer>;
  /** The rows with a cost, those in play first. */
  readonly order: Uint32Array<ArrayBuffer>;
  readonly active: number;
  /** Rows at a bound whose slope is beyond these leave the play; null for none. */
  readonly upper: number | null;
  readonly lower: number | null;
}

/** Rows between two calls of `tick`. */
const rowsAtOnce = 20_000;

/** A search before its first pass. @param start dual coefficients, at least 0 one a row */
export function hingeStandingAt(rows: MarginRows, start: Float64Array): HingeStanding {
  const { features, sides, costs } = rows;
  const point = new Float64Array(features.columns + 1);
  const duals = Float64Array.from(start, (dual, row) => Math.min(dual, costs[row]!));
  duals.forEach((dual, row) => {
    if (dual > 0) addRowTo(point, rows, row, dual * sides[row]!);
  });
  const order = Uint32Array.from(sides.keys()).filter(row => costs[row]! > 0);
  const bounds = { active: order.length, upper: null, lower: null };
  return { point, duals, order, ...bounds, iterations: 0, converged: false };
}

/**
 * Minimises ‖w‖² / 2 + Σ cost · max(0, 1 − side · score) over one row's dual coefficient after another, rows that stay at
 * a bound left out for a while: liblinear's dual coordinate descent (Hsieh et al., 2008). Converged once the projected gradient
 * spreads no more than `tol`.
 *
 * @param passed told after each pass, and how to know where the search stands
 */
export function minimizeHinge(
  rows: MarginRows,
  begun: HingeStanding,
  seed: number,
  { tol, maxIter, tick }: MarginOptions,
  passed: (standing: () => HingeStanding) => void = () => {},
): HingeStanding {
  const squares = squaredLengths(rows);
  const { point, duals, order } = begun;
  const play: Play = { ...begun, point: point.slice(), duals: duals.slice(), order: order.slice() };
  let { iterations, converged } = begun;
  while (iterations < maxIter && !converged) {
    converged = passOver(rows, squares, play, createRandom(deriveSeed(seed, iterations)), tol, tick);
    iterations++;
    passed(() => {
      const lists = { point: play.point.slice(), duals: play.duals.slice(), order: play.order.slice() };
      return { ...play, ...lists, iterations, converged };
    });
  }
  return { ...play, iterations, converged };
}

/** What a pass changes. */
type Play = { -readonly [Key in Exclude<keyof HingeStanding, keyof Minimum>]: HingeStanding[Key] } & {
  readonly point: Float64Array<ArrayBuffer>;
};

/** One pass over the rows in play; whether all are at rest. */
function passOver(
  { features, sides, costs, interceptScaling }: MarginRows,
  squares: Float64Array,
  play: Play,
  random: Random,
  tol: number,
  tick: () => void,
): boolean {
  const { data, columns } = features;
  const { point, duals, order } = play;
  const [upper, lower] = [play.upper ?? Infinity, play.lower ?? -Infinity];
  let { active } = play;
  let [highest, lowest] = [-Infinity, Infinity];
  shuffle(order, active, random);
  for (let place = 0; place < active; place++) {
    if (place % rowsAtOnce === 0) tick();
    const row = order[place]!;
    const start = row * columns;
    const side = sides[row]!;
    let score = interceptScaling * point[columns]!;
    for (let j = 0; j < columns; j++) score += data[start + j]! * point[j]!;
    const slope = side * score - 1;
    const before = duals[row]!;
    const cost = costs[row]!;
    if ((before === 0 && slope > upper) || (before === cost && slope < lower)) {
      active--;
      order[place] = order[active]!;
      order[active] = row;
      place--;
      continue;
    }
    const projected = (before === 0 && slope > 0) || (before === cost && slope < 0) ? 0 : slope;
    if (projected > highest) highest = projected;
    if (projected < lowest) lowest = projected;
    if (projected === 0) continue;
    const after = Math.min(Math.max(before - slope / squares[row]!, 0), cost);
    duals[row] = after;
    const factor = (after - before) * side;
    for (let j = 0; j < columns; j++) point[j] = point[j]! + factor * data[start + j]!;
    point[columns] = point[columns]! + factor * interceptScaling;
  }
  const isResting = !(highest - lowest > tol);
  const isAll = active === order.length;
  // Once those in play are at rest, all others are looked at again.
  play.active = isResting ? order.length : active;
  play.upper = !isResting && highest > 0 ? highest : null;
  play.lower = !isResting && lowest < 0 ? lowest : null;
  return isResting && isAll;
}

/** With the intercept's column. */
function squaredLengths({ features, interceptScaling }: MarginRows): Float64Array {
  const { data, rows, columns } = features;
  return Float64Array.from({ length: rows }, (_, row) => {
    let square = interceptScaling * interceptScaling;
    for (let i = row * columns; i < (row + 1) * columns; i++) square += data[i]! * data[i]!;
    return square;
  });
}

/** Draws an order for the first `count` places, in place. */
function shuffle(order: Uint32Array, count: number, random: Random): void {
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (count - i));
    const held = order[i]!;
    order[i] = order[j]!;
    order[j] = held;
  }
}
