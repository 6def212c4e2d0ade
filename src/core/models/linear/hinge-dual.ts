import { createRandom, type Random } from '../../random.ts';
import type { Minimum } from './lbfgs.ts';
import { addRowTo, type MarginRows, scoreOfRow } from './margin-rows.ts';
import type { MarginOptions } from './squared-hinge.ts';

/** With the dual coefficients, from 0 to its cost one a row: a like problem may start from them. */
export interface HingeMinimum extends Minimum {
  readonly duals: Float64Array<ArrayBuffer>;
}

/** Rows between two calls of `tick`. */
const rowsAtOnce = 20_000;

/**
 * Minimises ‖w‖² / 2 + Σ cost · max(0, 1 − side · score) over one row's dual coefficient after another, rows that stay at
 * a bound left out for a while: liblinear's dual coordinate descent (Hsieh et al., 2008). Converged once the projected gradient
 * spreads no more than `tol`.
 *
 * @param start dual coefficients, at least 0 one a row
 */
export function minimizeHinge(
  rows: MarginRows,
  start: Float64Array,
  seed: number,
  options: MarginOptions,
): HingeMinimum {
  const { features, sides, costs } = rows;
  const random = createRandom(seed);
  const point = new Float64Array(features.columns + 1);
  const duals = start.map((dual, row) => Math.min(dual, costs[row]!));
  duals.forEach((dual, row) => {
    if (dual > 0) addRowTo(point, rows, row, dual * sides[row]!);
  });
  const squares = squaredLengths(rows);
  const order = Uint32Array.from(sides.keys()).filter(row => costs[row]! > 0);
  let active = order.length;
  let [upper, lower] = [Infinity, -Infinity];
  let iterations = 0;
  while (iterations < options.maxIter) {
    shuffle(order, active, random);
    let [highest, lowest] = [-Infinity, Infinity];
    for (let place = 0; place < active; place++) {
      if (place % rowsAtOnce === 0) options.tick();
      const row = order[place]!;
      const slope = sides[row]! * scoreOfRow(rows, row, point) - 1;
      const before = duals[row]!;
      const [atZero, atCost] = [before === 0, before === costs[row]!];
      if ((atZero && slope > upper) || (atCost && slope < lower)) {
        active--;
        order[place] = order[active]!;
        order[active] = row;
        place--;
        continue;
      }
      const projected = (atZero && slope > 0) || (atCost && slope < 0) ? 0 : slope;
      highest = Math.max(highest, projected);
      lowest = Math.min(lowest, projected);
      if (projected === 0) continue;
      const after = Math.min(Math.max(before - slope / squares[row]!, 0), costs[row]!);
      duals[row] = after;
      addRowTo(point, rows, row, (after - before) * sides[row]!);
    }
    iterations++;
    if (!(highest - lowest > options.tol)) {
      if (active === order.length) return { point, duals, iterations, converged: true };
      active = order.length;
      [upper, lower] = [Infinity, -Infinity];
    } else {
      upper = highest > 0 ? highest : Infinity;
      lower = lowest < 0 ? lowest : -Infinity;
    }
  }
  return { point, duals, iterations, converged: false };
}

/** With the intercept's column. */
function squaredLengths({ features, interceptScaling }: MarginRows): Float64Array {
  const { data, rows, columns } = features;
  const squares = new Float64Array(rows).fill(interceptScaling * interceptScaling);
  for (let i = 0; i < data.length; i++) {
    const row = Math.floor(i / columns);
    squares[row] = squares[row]! + data[i]! * data[i]!;
  }
  return squares;
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
