import { expect, test } from 'vitest';
import { type OutputTrees } from '../../../../src/core/inspection/shap/output-trees.ts';
import { treeShap } from '../../../../src/core/inspection/shap/tree-shap.ts';
import { matrixOf, rowView } from '../../../../src/core/matrix.ts';
import { references } from '../../../reference/reference.ts';
import { bruteForceTreeShap } from './brute-force-tree-shap.ts';

interface Inputs {
  /** Trees of one iteration stand together, one an output. */
  readonly trees: Readonly<
    Record<Exclude<keyof OutputTrees, 'base' | 'leftCategories'> | 'cover', readonly number[]>
  >;
  readonly rows: readonly (readonly number[])[];
  readonly outputs: number;
  /** The score that a row begins with. */
  readonly base: number;
}
interface Expected {
  /** rows × outputs × features. */
  readonly contributions: readonly (readonly (readonly number[])[])[];
  readonly bases: readonly number[];
}

const cases = references<Inputs, Expected>('inspection').filter(({ name }) => name.startsWith('shap-'));

/** XGBoost adds in 32 bits. */
const tolerance = 1e-6;
/** Rounding of 64 bits, of which the definition takes more than the algorithm. */
const rounding = 1e-12;

test.each(cases)('$name is that of $call', ({ inputs, expected }) => {
  const { trees, outputs } = inputs;
  const rows = matrixOf(inputs.rows);
  for (let output = 0; output < outputs; output++) {
    const own: OutputTrees = {
      features: Int32Array.from(trees.features),
      thresholds: Float64Array.from(trees.thresholds),
      right: Int32Array.from(trees.right),
      values: Float64Array.from(trees.values),
      flags: Uint8Array.from(trees.flags),
      leftCategories: new Uint32Array(),
      starts: Int32Array.from(trees.starts.filter((_, tree) => tree % outputs === output)),
      base: inputs.base,
    };
    const { base, values } = treeShap(own, Float64Array.from(trees.cover), rows);
    const theirs = expected.contributions.flatMap(row => row[output]!);
    const furthest = Math.max(...theirs.map((value, i) => Math.abs(value - values.data[i]!)));
    expect(furthest).toBeLessThan(tolerance);
    const exact = inputs.rows.flatMap((_, row) => [
      ...bruteForceTreeShap(own, Float64Array.from(trees.cover), rowView(rows, row)),
    ]);
    // All of the difference is theirs: by the definition, in 64 bits, ours are right to the last digits.
    expect(Math.max(...exact.map((value, i) => Math.abs(value - values.data[i]!)))).toBeLessThan(rounding);
    expect(Math.max(...exact.map((value, i) => Math.abs(value - theirs[i]!)))).toBeGreaterThan(rounding);
    expect(Math.abs(base - expected.bases[output]!)).toBeLessThan(tolerance);
  }
});
