/** Where a stochastic descent stands with one output, plain data: another goes on from it. */
export interface SgdState {
  readonly weights: Float64Array<ArrayBuffer>;
  readonly intercept: number;
  /** Means over the steps, where they are asked for. */
  readonly meanWeights: Float64Array<ArrayBuffer>;
  readonly meanIntercept: number;
  /** The number of the next step, from 1 on. */
  readonly step: number;
}

/** Nothing learned yet. */
export function freshState(columns: number): SgdState {
  return {
    weights: new Float64Array(columns),
    intercept: 0,
    meanWeights: new Float64Array(columns),
    meanIntercept: 0,
    step: 1,
  };
}

/** The step from which on weights are averaged; 0 where they are not. */
export function averagingFrom(average: boolean | number): number {
  return Number(average);
}

/** The weights that a descent has arrived at: the means, where there are some. */
export function resultOf(state: SgdState, average: boolean | number) {
  const from = averagingFrom(average);
  return from > 0 && from <= state.step - 1
    ? { weights: state.meanWeights, intercept: state.meanIntercept }
    : { weights: state.weights, intercept: state.intercept };
}
