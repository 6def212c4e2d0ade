import { sharesOf } from '../shares.ts';
import type { LinearWeights } from './linear-scores.ts';

/**
 * Each feature's share of the absolute coefficients, over all outputs. It tells how much a feature counts as far as
 * features are on one scale, as the usual preparation puts them: numbers standardised, categories as 0 and 1.
 */
export function linearImportances({ coefficients, intercepts }: LinearWeights): Float64Array<ArrayBuffer> {
  const columns = coefficients.length / intercepts.length;
  const sums = new Float64Array(columns);
  coefficients.forEach((coefficient, i) => {
    sums[i % columns] = sums[i % columns]! + Math.abs(coefficient);
  });
  return sharesOf(sums);
}

/** The coefficients of a saved model where it is a linear one; null where it is not. */
export function linearWeightsOf(model: object): LinearWeights | null {
  if (!('coefficients' in model && 'intercepts' in model)) return null;
  const { coefficients, intercepts } = model;
  return coefficients instanceof Float64Array && intercepts instanceof Float64Array
    ? { coefficients: Float64Array.from(coefficients), intercepts: Float64Array.from(intercepts) }
    : null;
}
