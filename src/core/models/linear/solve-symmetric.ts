import type { Matrix } from '../../matrix.ts';

/** Solves A·x = b for symmetric positive definite A by Cholesky; null when A is not, to rounding. */
export function solveCholesky(symmetric: Matrix, right: Float64Array): Float64Array<ArrayBuffer> | null {
  const size = symmetric.rows;
  const lower = Float64Array.from(symmetric.data);
  for (let j = 0; j < size; j++) {
    let pivot = lower[j * size + j]!;
    const smallest = Number.EPSILON * size * Math.abs(pivot);
    for (let k = 0; k < j; k++) pivot -= lower[j * size + k]! ** 2;
    if (!(pivot > smallest)) return null;
    const root = Math.sqrt(pivot);
    lower[j * size + j] = root;
    for (let i = j + 1; i < size; i++) {
      let sum = lower[i * size + j]!;
      for (let k = 0; k < j; k++) sum -= lower[i * size + k]! * lower[j * size + k]!;
      lower[i * size + j] = sum / root;
    }
  }
  const solution = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) solution[i] = solution[i]! - lower[i * size + k]! * solution[k]!;
    solution[i] = solution[i]! / lower[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) solution[i] = solution[i]! - lower[k * size + i]! * solution[k]!;
    solution[i] = solution[i]! / lower[i * size + i]!;
  }
  return solution;
}

/** The least-squares x of smallest norm for A·x = b, A symmetric and perhaps singular. */
export function solveLeastNorm(symmetric: Matrix, right: Float64Array): Float64Array<ArrayBuffer> {
  const size = symmetric.rows;
  const { values, vectors } = jacobiEigen(symmetric);
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const cutoff = largest * size * Number.EPSILON;
  const solution = new Float64Array(size);
  for (let e = 0; e < size; e++) {
    if (Math.abs(values[e]!) <= cutoff) continue;
    let projection = 0;
    for (let i = 0; i < size; i++) projection += vectors[i * size + e]! * right[i]!;
    for (let i = 0; i < size; i++)
      solution[i] = solution[i]! + (vectors[i * size + e]! * projection) / values[e]!;
  }
  return solution;
}

/**
 * Eigenvalues of a symmetric matrix and its eigenvectors as columns, by cyclic Jacobi rotations
 * (Golub and Van Loan, Matrix Computations, section 8.5).
 */
export function jacobiEigen(symmetric: Matrix): { values: Float64Array; vectors: Float64Array } {
  const size = symmetric.rows;
  const work = Float64Array.from(symmetric.data);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  const maxSweeps = 60;
  for (let sweep = 0; sweep < maxSweeps; sweep++) {
    let rotated = false;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        const off = work[p * size + q]!;
        const negligible =
          Number.EPSILON * Math.sqrt(Math.abs(work[p * size + p]! * work[q * size + q]!)) * 0.1;
        if (Math.abs(off) <= negligible || off === 0) continue;
        rotated = true;
        const theta = (work[q * size + q]! - work[p * size + p]!) / (2 * off);
        const tangent = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
        const cosine = 1 / Math.hypot(tangent, 1);
        rotateColumns(work, size, p, q, cosine, tangent * cosine);
        rotateRows(work, size, p, q, cosine, tangent * cosine);
        work[p * size + q] = 0;
        work[q * size + p] = 0;
        rotateColumns(vectors, size, p, q, cosine, tangent * cosine);
      }
    if (!rotated) break;
  }
  return { values: Float64Array.from({ length: size }, (_, i) => work[i * size + i]!), vectors };
}

function rotateColumns(m: Float64Array, size: number, p: number, q: number, c: number, s: number): void {
  for (let i = 0; i < size; i++) {
    const [left, right] = [m[i * size + p]!, m[i * size + q]!];
    m[i * size + p] = c * left - s * right;
    m[i * size + q] = s * left + c * right;
  }
}

function rotateRows(m: Float64Array, size: number, p: number, q: number, c: number, s: number): void {
  for (let j = 0; j < size; j++) {
    const [upper, lower] = [m[p * size + j]!, m[q * size + j]!];
    m[p * size + j] = c * upper - s * lower;
    m[q * size + j] = s * upper + c * lower;
  }
}
