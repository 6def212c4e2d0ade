import { type Matrix, rowView, takeRows } from '../../matrix.ts';
import type { CreateDualEngine } from './dual-engine.ts';
import type { KernelFunction } from './kernel-function.ts';
import { createPlainEngine } from './plain-engine.ts';

/** A learned function: intercept + Σ coefficients[i] · kernel(x, supports[rows[i]]). */
export interface Machine {
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly coefficients: Float64Array<ArrayBuffer>;
  readonly intercept: number;
}

/** Machines that share their support vectors: rows of the table that they learned from. */
export interface SupportVectors {
  readonly kernel: KernelFunction;
  readonly supports: Matrix;
  readonly machines: readonly Machine[];
}

/** What one machine found: coefficients of rows of a table, most of them 0. */
export interface Found {
  /** Rows of the table, one a coefficient. */
  readonly tableRows: ArrayLike<number>;
  readonly coefficients: Float64Array;
  readonly intercept: number;
}

/** Keeps of the table what has a coefficient in any machine. */
export function gatherSupports(
  features: Matrix,
  kernel: KernelFunction,
  found: readonly Found[],
): SupportVectors {
  const position = new Int32Array(features.rows).fill(-1);
  for (const { tableRows, coefficients } of found)
    coefficients.forEach((coefficient, i) => {
      if (coefficient !== 0) position[tableRows[i]!] = 0;
    });
  const chosen = Array.from(position.keys()).filter(row => position[row] === 0);
  chosen.forEach((row, at) => {
    position[row] = at;
  });
  const machines = found.map(({ tableRows, coefficients, intercept }) => {
    const own = Array.from(coefficients.keys()).filter(i => coefficients[i] !== 0);
    return {
      rows: Uint32Array.from(own, i => position[tableRows[i]!]!),
      coefficients: Float64Array.from(own, i => coefficients[i]!),
      intercept,
    };
  });
  return { kernel, supports: takeRows(features, chosen), machines };
}

/** Fewer rows than this are not worth handing the support vectors over to a compiled engine. */
const fewRows = 16;

/** Calls `take` with the values of all machines, row after row; the array is used again. */
export function forEachDecision(
  { kernel, supports, machines }: SupportVectors,
  features: Matrix,
  createEngine: CreateDualEngine | null | undefined,
  take: (decisions: Float64Array, row: number) => void,
): void {
  const engine = (features.rows < fewRows ? createPlainEngine : (createEngine ?? createPlainEngine))();
  engine.begin(supports, kernel, 0);
  const decisions = new Float64Array(machines.length);
  for (let row = 0; row < features.rows; row++) {
    const values = engine.valuesOf(rowView(features, row));
    machines.forEach(({ rows, coefficients, intercept }, machine) => {
      let sum = intercept;
      for (let i = 0; i < rows.length; i++) sum += coefficients[i]! * values[rows[i]!]!;
      decisions[machine] = sum;
    });
    take(decisions, row);
  }
}
