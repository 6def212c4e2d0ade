import { addScaled, dot, type LeastSquares } from './columns.ts';

/**
 * The solution of a least-squares problem; of all where there are many, the one of smallest norm. By a complete orthogonal
 * decomposition with column pivoting (Golub and Van Loan, section 5.5), as LAPACK's gelsy.
 *
 * @param noise a column counts as made of others when no more than this is left of its length without them
 * @param report called with the fraction done
 */
export function solveLeastSquares(
  { columns, target }: LeastSquares,
  noise: Float64Array,
  report: (fraction: number) => void = () => {},
): Float64Array<ArrayBuffer> {
  const rest = columns.map(column => column.slice());
  const right = target.slice();
  const order = reflectToTriangle(rest, right, noise, fraction => report(fraction / 2));
  const pivots = new Set(order);
  const inOrder = [...order, ...Array.from(columns.keys()).filter(j => !pivots.has(j))];
  // The rows of [R11 R12], in the pivots' order: R w = right has many solutions where there are others.
  const rows = Array.from({ length: order.length }, (_, i) => Float64Array.from(inOrder, j => rest[j]![i]!));
  const solution = new Float64Array(columns.length);
  shortestSolution(rows, right, fraction => report(0.5 + fraction / 2)).forEach((value, place) => {
    solution[inOrder[place]!] = value;
  });
  return solution;
}

/** Householder QR in place; returns the columns that were worth a pivot, in order. */
function reflectToTriangle(
  rest: readonly Float64Array[],
  right: Float64Array,
  noise: Float64Array,
  report: (fraction: number) => void,
): readonly number[] {
  const order: number[] = [];
  const steps = Math.min(rest.length, right.length);
  const waiting = new Set(rest.keys());
  for (let step = 0; step < steps; step++) {
    report(step / steps);
    let pivot = -1;
    let most = 1;
    for (const j of waiting) {
      const below = rest[j]!.subarray(step);
      const left = Math.sqrt(dot(below, below));
      if (left > most * noise[j]!) [pivot, most] = [j, left / noise[j]!];
    }
    if (pivot === -1) break;
    waiting.delete(pivot);
    order.push(pivot);
    const mirror = mirrorOf(rest[pivot]!.subarray(step));
    for (const j of waiting) reflect(rest[j]!.subarray(step), mirror);
    reflect(right.subarray(step), mirror);
    reflect(rest[pivot]!.subarray(step), mirror);
  }
  return order;
}

/** The shortest w with rows · w = right, the rows independent: by QR of their transpose. */
function shortestSolution(
  rows: readonly Float64Array[],
  right: Float64Array,
  report: (fraction: number) => void,
): Float64Array {
  const size = rows[0]?.length ?? 0;
  const work = rows.map(row => row.slice());
  const mirrors = work.map((row, step) => {
    report(step / work.length);
    const mirror = mirrorOf(row.subarray(step));
    for (const later of work.slice(step)) reflect(later.subarray(step), mirror);
    return mirror;
  });
  // work is now lower triangular, row by row.
  const solution = new Float64Array(size);
  work.forEach((row, i) => {
    let sum = right[i]!;
    for (let k = 0; k < i; k++) sum -= row[k]! * solution[k]!;
    solution[i] = sum / row[i]!;
  });
  for (let step = mirrors.length - 1; step >= 0; step--) reflect(solution.subarray(step), mirrors[step]!);
  return solution;
}

/** The unit normal of the plane whose reflection leaves of a vector its first place alone. */
function mirrorOf(vector: Float64Array): Float64Array {
  const mirror = vector.slice();
  const length = Math.sqrt(dot(mirror, mirror));
  mirror[0] = mirror[0]! + (mirror[0]! > 0 ? length : -length);
  const own = Math.sqrt(dot(mirror, mirror));
  return own === 0 ? mirror : mirror.map(value => value / own);
}

function reflect(vector: Float64Array, mirror: Float64Array): void {
  addScaled(vector, mirror, -2 * dot(vector, mirror));
}
