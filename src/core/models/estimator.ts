import type { Matrix } from '../matrix.ts';
import type { ScoreTrees } from './boosting/score-trees.ts';
import type { CreateTreeEngine } from './boosting/tree-engine.ts';
import type { EstimatorName } from './catalogue.ts';
import type { OpenGroups } from './cluster/groups-later.ts';
import type { CreateKMeansRows } from './cluster/k-means-rows.ts';
import type { CreateLogisticRows } from './linear/logistic-rows.ts';
import type { OpenNeighborSearch } from './neighbors/neighbor-search-later.ts';
import type { CreateNeighborSearch } from './neighbors/neighbor-search.ts';
import type { CreatePerceptronEngine } from './perceptron/perceptron-engine.ts';
import type { OpenDecisions } from './svm/decisions-later.ts';
import type { CreateDualEngine } from './svm/dual-engine.ts';
import type { SumTrees } from './tree/predictor.ts';
import type { CreateTreeGrower } from './tree/tree-grower.ts';

export type Awaitable<T> = T | Promise<T>;

/** What is compiled to WebAssembly; null where that is not to be had. It gives what the plain code gives, bit for bit. */
export interface Engines {
  readonly boosting: CreateTreeEngine | null;
  readonly forest: CreateTreeGrower | null;
  /** Scores many rows by the trees of a forest. */
  readonly sumTrees?: SumTrees | null;
  /** Scores many rows by boosted trees. */
  readonly scoreTrees?: ScoreTrees | null;
  readonly svm?: CreateDualEngine | null;
  readonly neighbors?: CreateNeighborSearch | null;
  readonly logistic?: CreateLogisticRows | null;
  readonly perceptron?: CreatePerceptronEngine | null;
  readonly kMeans?: CreateKMeansRows | null;
  readonly later?: LaterEngines | null;
}

/**
 * What may answer from another device, and therefore later. Each works where that is quickest, here included, and says
 * how near its answers are to what is computed here.
 */
export interface LaterEngines {
  readonly neighbors?: OpenNeighborSearch;
  readonly decisions?: OpenDecisions;
  readonly groups?: OpenGroups;
}

/** What a fit is told besides the data. It draws randomness from `seed` alone. */
export interface FitContext {
  readonly seed: number;
  /** Number of classes for a classifier: the target then holds codes 0 to classes − 1. 0 for a regressor. */
  readonly classes: number;
  /** Code of the class that binary metrics speak of, for what makes one of them best; null or absent where there is none. */
  readonly positive?: number | null;
  /** One weight a row, ≥ 0; absent means all 1. An integer weight equals repeating the row. */
  readonly sampleWeight?: Float64Array;
  /** Which columns hold category codes rather than numbers; absent means none. Most estimators take no notice. */
  readonly categorical?: readonly boolean[];
  readonly engines?: Engines;
  /** Gives an ensemble its members where more than the CPU's estimators are at hand, such as networks. */
  readonly estimatorFor?: (name: EstimatorName) => Awaitable<Estimator<object, object>>;
  /** A model of this estimator that the fit goes on from, with the same columns and classes: a forest adds trees, a descent passes over more rows, a network learns on. */
  readonly startFrom?: object;
  /** What `checkpoint` was last given by a fit of the same data, parameters and seed that was cut off: this one goes on from there. */
  readonly resumeFrom?: object;
  /** Takes plain data from which a later fit goes on to the same model; for fits that can take more than some seconds. */
  readonly checkpoint?: (state: object) => void;
  /** Called with the fraction done, 0 to 1. */
  readonly report?: (fraction: number) => void;
}

/**
 * A learning algorithm without state: what it learns is plain, versioned data that survives
 * postMessage and IndexedDB unchanged. Names and defaults are scikit-learn's, in camelCase.
 */
export interface Estimator<Params extends object, Model extends object> {
  readonly defaults: Readonly<Params>;
  /** @throws FitError by name: one class, no rows, NaN or infinite features where it cannot take them. */
  fit(features: Matrix, target: Float64Array, params: Params, context: FitContext): Awaitable<Model>;
  /** One row of class probabilities, or one value, for each row of features. Engines change the time alone. */
  predict(model: Model, features: Matrix, engines?: Engines): Matrix;
  /** The same with `engines.later` besides; absent where they are of no use to it. */
  predictLater?(model: Model, features: Matrix, engines?: Engines): Promise<Matrix>;
  /** How much each feature column counts, ≥ 0, summing to 1 where any counts; absent where the model has no such notion. */
  importances?(model: Model): Float64Array;
}
