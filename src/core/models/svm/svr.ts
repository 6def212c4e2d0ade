import { FitError } from '../../errors.ts';
import { type Matrix, takeRows, zeros } from '../../matrix.ts';
import type { Estimator } from '../estimator.ts';
import { checkRegression, checkWidth } from '../input-checks.ts';
import { checkFormat } from '../model-format.ts';
import { weightsOrOnes } from '../sample-weights.ts';
import { forEachDecisionLater } from './decisions-later.ts';
import { interceptOf, originOf } from './dual-problem.ts';
import { createDualSolver, iterationsOfCheckpoint, type SearchState } from './dual-solver.ts';
import { checkReach, kernelFunctionOf } from './kernel-function.ts';
import { createPlainEngine } from './plain-engine.ts';
import { forEachDecision, gatherSupports, type SupportVectors } from './support-vectors.ts';
import { checkSvmParams, svmDefaults, type SvmParams } from './svm-params.ts';

export interface SvrParams extends SvmParams {
  /** Errors up to this size are no errors, at least 0. */
  readonly epsilon: number;
}

const format = 'terrarium-svr/1';

export interface SvrModel extends SupportVectors {
  readonly format: typeof format;
  readonly iterations: number;
  readonly converged: boolean;
}

const stateFormat = 'terrarium-svr-state/1';

/** Where a fit that is cut off goes on. */
function searchOf(state: object | undefined): SearchState | undefined {
  if (state === undefined || !('format' in state) || !('search' in state)) return undefined;
  return state.format === stateFormat ? (state.search as SearchState) : undefined;
}

/** Epsilon-support vector regression, as scikit-learn's SVR (libsvm). Keeps rows of the training table in the model. */
export const svr: Estimator<SvrParams, SvrModel> = {
  defaults: { ...svmDefaults, epsilon: 0.1 },
  fit(features, target, params, context) {
    checkRegression(features, target, context);
    checkSvmParams(params);
    if (!(params.epsilon >= 0 && params.epsilon < Infinity))
      throw new FitError(`epsilon is ${params.epsilon}, expected a finite number of at least 0`);
    const kernel = kernelFunctionOf(params, features);
    checkReach(kernel, features);
    const weights = weightsOrOnes(context.sampleWeight, features.rows);
    const tableRows = Array.from(weights.keys()).filter(row => weights[row]! > 0);
    const own = takeRows(features, tableRows);
    const upper = Float64Array.from(tableRows, row => params.C * weights[row]!);
    const problem = {
      target: Float64Array.from(tableRows, row => target[row]!),
      lower: upper.map(bound => -bound),
      upper,
      epsilon: params.epsilon,
    };
    const engine = (context.engines?.svm ?? createPlainEngine)();
    const { coefficients, slacks, iterations, converged } = createDualSolver(
      engine,
      own,
      kernel,
      params.cacheSize,
    ).solve(problem, originOf(problem), {
      ...params,
      maxIter: params.maxIter === -1 ? Infinity : params.maxIter,
      ...(context.report && { report: context.report }),
      ...(context.checkpoint && {
        checkpoint: {
          iterations: iterationsOfCheckpoint(own),
          keep: (search: SearchState) => context.checkpoint?.({ format: stateFormat, search }),
        },
      }),
      resumeFrom: searchOf(context.resumeFrom),
    });
    const intercept = interceptOf(problem, { coefficients, slacks });
    return {
      format,
      ...gatherSupports(features, kernel, [{ tableRows, coefficients, intercept }]),
      iterations,
      converged,
    };
  },
  predict(model, features, engines) {
    const { values, take } = answering(model, features);
    forEachDecision(model, features, engines?.svm, take);
    return values;
  },
  async predictLater(model, features, engines) {
    const { values, take } = answering(model, features);
    await forEachDecisionLater(model, features, engines, take);
    return values;
  },
};

/** The value of each row, once `take` was told what the machine says to it. */
function answering(model: SvrModel, features: Matrix) {
  checkFormat('svr', model, format);
  checkWidth(features, model.supports.columns);
  const values = zeros(features.rows, 1);
  const take = (decisions: Float64Array, row: number): void => {
    values.data[row] = decisions[0]!;
  };
  return { values, take };
}
