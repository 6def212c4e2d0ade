import type { Problem } from '../../../core/pipeline/problem.ts';
import type { FeasibilityMeasures } from '../../../core/selection/validation/feasibility-measures.ts';

/** Asks whether a question can be answered at all, of a dataset version; measured with a quick model. */
export interface FeasibilityQuestions {
  feasibility: {
    readonly asks: { readonly problem: Problem };
    readonly answer: FeasibilityMeasures;
  };
}
