import { InputError } from '../../errors.ts';
import type { EstimatorName } from '../../models/catalogue.ts';
import type { PipelineModel } from '../../pipeline/pipeline-model.ts';
import type { ContinueSettings } from './continue-settings.ts';

/** What a model gets more of when it is trained on. */
export type WayOn = 'passes' | 'epochs' | 'trees';

const ways: Partial<Readonly<Record<EstimatorName, WayOn>>> = {
  sgdClassifier: 'passes',
  sgdRegressor: 'passes',
  mlpClassifier: 'epochs',
  mlpRegressor: 'epochs',
  histGradientBoostingClassifier: 'trees',
  histGradientBoostingRegressor: 'trees',
  randomForestClassifier: 'trees',
  randomForestRegressor: 'trees',
  extraTreesClassifier: 'trees',
  extraTreesRegressor: 'trees',
};

/** Null for an algorithm that can only begin anew. */
export function wayOn(estimator: EstimatorName): WayOn | null {
  return ways[estimator] ?? null;
}

/** How many layers a network has; 0 for what is none. */
export function layersOf({ estimator, model }: Pick<PipelineModel, 'estimator' | 'model'>): number {
  return wayOn(estimator) === 'epochs' && 'layers' in model ? (model.layers as readonly unknown[]).length : 0;
}

/**
 * The parameters of the fit that goes on from a model. None stops it early: what is asked for is done.
 * @throws InputError for an algorithm that can only begin anew
 */
export function paramsToGoOn(
  { estimator, params, model }: PipelineModel,
  { amount, frozenLayers = 0 }: ContinueSettings,
): object {
  const way = wayOn(estimator);
  switch (way) {
    case 'passes':
      return { ...params, maxIter: amount, tol: null, earlyStopping: false };
    case 'epochs':
      return { ...params, maxIter: amount, frozenLayers, initialModel: null };
    case 'trees':
      return 'iterations' in model
        ? { ...params, maxIter: Number(model.iterations) + amount, earlyStopping: false }
        : { ...params, nEstimators: treesOf(model) + amount, oobScore: false };
    case null:
      throw new InputError(`A model of ${estimator} cannot be trained on.`, 'Train a new one.');
    default:
      return way satisfies never;
  }
}

function treesOf(forest: object): number {
  return 'trees' in forest ? (forest.trees as readonly unknown[]).length : 0;
}
