import { dot } from './columns.ts';
import { type Minimum, minimizeLbfgs } from './lbfgs.ts';
import { addRowTo, type MarginRows, scoreOfRow } from './margin-rows.ts';

export interface MarginOptions {
  readonly tol: number;
  readonly maxIter: number;
  /** Called some times a pass over the rows. */
  readonly tick: () => void;
}

/** Rows between two calls of `tick`. */
const rowsAtOnce = 20_000;

/**
 * Minimises ‖w‖² / 2 + Σ cost · max(0, 1 − side · score)², all divided by Σ cost, by L-BFGS: liblinear's L2-regularised
 * L2-loss problem, which has one solution.
 */
export function minimizeSquaredHinge(rows: MarginRows, start: Float64Array, options: MarginOptions): Minimum {
  const { features, sides, costs } = rows;
  const scale = 1 / costs.reduce((sum, cost) => sum + cost, 0);
  return minimizeLbfgs(
    (point, gradient) => {
      let value = (scale * dot(point, point)) / 2;
      for (let i = 0; i < point.length; i++) gradient[i] = scale * point[i]!;
      for (let row = 0; row < features.rows; row++) {
        if (row % rowsAtOnce === 0) options.tick();
        const cost = scale * costs[row]!;
        if (cost === 0) continue;
        const short = 1 - sides[row]! * scoreOfRow(rows, row, point);
        if (short <= 0) continue;
        value += cost * short * short;
        addRowTo(gradient, rows, row, -2 * cost * short * sides[row]!);
      }
      return value;
    },
    start,
    options,
  );
}
