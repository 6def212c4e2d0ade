import { type Matrix, zeros } from '../../matrix.ts';
import { dot, type LeastSquares } from './columns.ts';
import { solveCholesky, solveLeastNorm } from './solve-symmetric.ts';

/**
 * The least-squares coefficients of which none is below 0: the active-set method of Lawson and Hanson on the normal
 * equations (Bro and de Jong, "A fast non-negativity-constrained least squares algorithm", 1997), as scipy's nnls.
 */
export function solveNonnegative(
  { columns, target }: LeastSquares,
  report: (fraction: number) => void = () => {},
): Float64Array<ArrayBuffer> {
  const size = columns.length;
  const gram = productsOf(columns, () => report(0));
  const right = Float64Array.from(columns, column => dot(column, target));
  const solution = new Float64Array(size);
  const free = new Set<number>();
  const slack = 10 * Number.EPSILON * size * Math.max(...right.map(Math.abs));
  const maxSteps = 3 * size;
  for (let step = 0; step < maxSteps; step++) {
    report(step / maxSteps);
    const entering = steepest(gram, right, solution, free);
    if (entering === null || entering.slope <= slack) break;
    free.add(entering.feature);
    for (;;) {
      const proposed = solveAmong(gram, right, free);
      const blocking = firstBelow(solution, proposed, free);
      const share = blocking?.share ?? 1;
      for (const j of free) solution[j] = solution[j]! + share * (proposed[j]! - solution[j]!);
      if (blocking === null) break;
      solution[blocking.feature] = 0;
      free.delete(blocking.feature);
    }
  }
  return solution;
}

function productsOf(columns: readonly Float64Array[], tick: () => void): Matrix {
  const products = zeros(columns.length, columns.length);
  columns.forEach((a, i) => {
    tick();
    columns.forEach((b, j) => {
      products.data[i * columns.length + j] = dot(a, b);
    });
  });
  return products;
}

/** The feature held at 0 that would bring the error down fastest. */
function steepest(gram: Matrix, right: Float64Array, solution: Float64Array, free: ReadonlySet<number>) {
  let best: { readonly feature: number; readonly slope: number } | null = null;
  for (let j = 0; j < right.length; j++) {
    if (free.has(j)) continue;
    const slope = right[j]! - dot(gram.data.subarray(j * gram.columns, (j + 1) * gram.columns), solution);
    if (best === null || slope > best.slope) best = { feature: j, slope };
  }
  return best;
}

/** The coefficients of the free features without any bound; the others 0. */
function solveAmong(gram: Matrix, right: Float64Array, free: ReadonlySet<number>): Float64Array {
  const chosen = [...free];
  const part = zeros(chosen.length, chosen.length);
  chosen.forEach((a, i) => {
    chosen.forEach((b, j) => {
      part.data[i * part.columns + j] = gram.data[a * gram.columns + b]!;
    });
  });
  const own = Float64Array.from(chosen, j => right[j]!);
  const solved = solveCholesky(part, own) ?? solveLeastNorm(part, own);
  const all = new Float64Array(right.length);
  chosen.forEach((j, i) => {
    all[j] = solved[i]!;
  });
  return all;
}

/** The coefficient that falls below 0 first on the way from the solution to the proposal, and after which share of it. */
function firstBelow(solution: Float64Array, proposed: Float64Array, free: ReadonlySet<number>) {
  let first: { readonly feature: number; readonly share: number } | null = null;
  for (const j of free) {
    if (proposed[j]! > 0) continue;
    const way = solution[j]! - proposed[j]!;
    const share = way > 0 ? solution[j]! / way : 0;
    if (first === null || share < first.share) first = { feature: j, share };
  }
  return first;
}
