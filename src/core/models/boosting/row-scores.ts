import { quickExponential } from '../exponential.ts';
import { gradientLevels, type GradientRule, hasConstantHessian, largestGradient } from './gradients.ts';
import type { EngineSetup, LeafRows } from './tree-engine.ts';

/** Beyond this the result no longer matters: a probability is 0 or 1 to 17 digits. */
const furthestExponent = 40;

/** What one whole number of gradient and of hessian is worth. */
export interface RoundingUnits {
  readonly gradientUnit: number;
  readonly hessianUnit: number;
}

/** The raw scores of all rows, and what is derived from them. */
export interface RowScores {
  beginIteration(): void;
  /** Writes each row's gradient and hessian for an output, rounded to whole numbers. */
  roundGradients(output: number, gradients: Int32Array, hessians: Int32Array): RoundingUnits;
  rowsAt(rows: Uint32Array): LeafRows;
  /** Adds a leaf's value to the scores of its rows. */
  add(rows: Uint32Array, output: number, value: number): void;
}

/** Scores that begin at the baseline, or where earlier trees left them. */
export function createRowScores(setup: EngineSetup): RowScores {
  const { features, target, weights, gradient: rule, baseline } = setup;
  const { rows } = features;
  const outputs = baseline.length;
  const scores =
    setup.scores?.slice() ?? Float32Array.from({ length: rows * outputs }, (_, i) => baseline[i % outputs]!);
  /** Softmax's largest score and 1 / sum of exponentials, of each row as the iteration began. */
  const shifts = new Float32Array(rows);
  const shares = new Float32Array(rows);
  const heaviest = weights === null ? 1 : weights.reduce((most, weight) => Math.max(most, weight), 0);
  const allAlike = hasConstantHessian(rule) && weights === null;

  function slopeOf(row: number, output: number): Slope {
    const score = scores[row * outputs + output]!;
    if (rule.kind !== 'softmax') return slopeAt(rule, score, target[row]!);
    const share = quickExponential(score - shifts[row]!, furthestExponent) * shares[row]!;
    return { gradient: share - (target[row] === output ? 1 : 0), hessian: share * (1 - share) };
  }

  /** The largest gradient and hessian of any row. */
  function largest(output: number): Slope {
    const bound = largestGradient(rule);
    if (bound !== null) return { gradient: bound.gradient * heaviest, hessian: bound.hessian * heaviest };
    let [gradient, hessian] = [0, 0];
    for (let row = 0; row < rows; row++) {
      const slope = slopeOf(row, output);
      const weight = weights?.[row] ?? 1;
      gradient = Math.max(gradient, Math.abs(slope.gradient) * weight);
      hessian = Math.max(hessian, slope.hessian * weight);
    }
    return { gradient: gradient > 0 ? gradient : 1, hessian };
  }

  return {
    beginIteration() {
      if (rule.kind !== 'softmax') return;
      for (let row = 0; row < rows; row++) {
        const own = scores.subarray(row * outputs, (row + 1) * outputs);
        shifts[row] = own.reduce((most, score) => Math.max(most, score), -Infinity);
        let sum = 0;
        for (const score of own) sum += quickExponential(score - shifts[row]!, furthestExponent);
        shares[row] = 1 / sum;
      }
    },
    roundGradients(output, gradients, hessians) {
      const most = largest(output);
      const perGradient = gradientLevels / most.gradient;
      const perHessian = allAlike ? 1 : gradientLevels / most.hessian;
      for (let row = 0; row < rows; row++) {
        const slope = slopeOf(row, output);
        const weight = weights?.[row] ?? 1;
        gradients[row] = Math.floor(slope.gradient * weight * perGradient + 0.5);
        hessians[row] = Math.floor(slope.hessian * weight * perHessian + 0.5);
      }
      return { gradientUnit: 1 / perGradient, hessianUnit: 1 / perHessian };
    },
    rowsAt: own => ({
      targets: Float64Array.from(own, row => target[row]!),
      scores: Float64Array.from(own, row => scores[row * outputs]!),
      weights: Float64Array.from(own, row => weights?.[row] ?? 1),
    }),
    add(own, output, value) {
      for (const row of own) {
        const at = row * outputs + output;
        scores[at] = scores[at]! + value;
      }
    },
  };
}

interface Slope {
  readonly gradient: number;
  readonly hessian: number;
}

function slopeAt(rule: Exclude<GradientRule, { kind: 'softmax' }>, score: number, truth: number): Slope {
  switch (rule.kind) {
    case 'squared':
      return { gradient: score - truth, hessian: 1 };
    case 'quantile':
      return { gradient: score >= truth ? 1 - rule.quantile : -rule.quantile, hessian: 1 };
    case 'poisson': {
      const expected = quickExponential(score, furthestExponent);
      return { gradient: expected - truth, hessian: expected };
    }
    case 'logistic': {
      const share = 1 / (1 + quickExponential(-score, furthestExponent));
      return { gradient: share - truth, hessian: share * (1 - share) };
    }
    default:
      return rule satisfies never;
  }
}
