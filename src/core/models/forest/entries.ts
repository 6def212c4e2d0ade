import { classWeightSpec } from '../class-weight-spec.ts';
import type { EstimatorEntry, ParamSpec } from '../entry.ts';
import { growthSpecs } from '../tree/growth-specs.ts';

/** The classic grid of forests first: 3 × 4 × 3 × 3 = 108. */
const params = [
  {
    name: 'nEstimators',
    label: 'Trees',
    hint: 'More are steadier and slower, never worse.',
    kind: 'integer',
    low: 50,
    high: 500,
    scale: 'log',
    grid: [50, 100, 200],
  },
  growthSpecs.maxDepth,
  growthSpecs.minSamplesSplit,
  growthSpecs.minSamplesLeaf,
] as const satisfies readonly ParamSpec[];

/** Of a random forest the classic grid; of extra trees few values, since it is searched beside that. */
const extraParams = [
  { ...params[0], grid: [100, 200] },
  { ...growthSpecs.maxDepth, grid: [5, 10, null] },
  { ...growthSpecs.minSamplesSplit, grid: [2, 10] },
  { ...growthSpecs.minSamplesLeaf, grid: [1, 4] },
] as const satisfies readonly ParamSpec[];

const columnsDrawn = {
  name: 'maxFeatures',
  label: 'Columns looked at for a split',
  hint: 'The square root or logarithm of their number, or a share of them. Fewer make the trees less alike.',
  kind: 'choice',
  options: ['sqrt', 'log2', 0.3, 0.5, 1],
} as const;
const drawnByClassifier = { ...columnsDrawn, grid: ['sqrt'] } as const;
const drawnByRegressor = { ...columnsDrawn, grid: [1] } as const;
const classWeight = {
  ...classWeightSpec,
  options: [null, 'balanced', 'balancedSubsample'],
} as const;

const randomForest = {
  label: 'Random forest',
  description: 'A hundred decision trees on random draws of the rows. Finds interactions.',
};
const extraTrees = {
  label: 'Extra trees',
  description:
    'A hundred decision trees that split at random values. Quicker than a random forest, and smoother.',
};

/** Rows go down about as many levels as halving them takes; columns are looked at in each. */
const work = (rows: number, columns: number) => rows * columns * Math.log2(rows + 2);
/** More than two classes are summed one by one. */
const sumsOf = (classes: number) => (classes > 2 ? 2 + classes / 8 : 1);
const classifierSeconds: EstimatorEntry['seconds'] = ({ rows, features, classes }) =>
  1e-2 + work(rows, Math.sqrt(features)) * sumsOf(classes) * 4e-7;
const regressorSeconds: EstimatorEntry['seconds'] = ({ rows, features }) =>
  1e-2 + work(rows, features) * 1e-6;

export const forestEntries = {
  randomForestClassifier: {
    ...randomForest,
    task: 'classification',
    takes: 'finite',
    params: [...params, drawnByClassifier, growthSpecs.classifierCriterion, classWeight],
    seconds: classifierSeconds,
  },
  randomForestRegressor: {
    ...randomForest,
    task: 'regression',
    takes: 'finite',
    params: [...params, drawnByRegressor, growthSpecs.regressorCriterion],
    seconds: regressorSeconds,
  },
  extraTreesClassifier: {
    ...extraTrees,
    task: 'classification',
    takes: 'finite',
    params: [...extraParams, drawnByClassifier, growthSpecs.classifierCriterion, classWeight],
    seconds: classifierSeconds,
  },
  extraTreesRegressor: {
    ...extraTrees,
    task: 'regression',
    takes: 'finite',
    params: [...extraParams, drawnByRegressor, growthSpecs.regressorCriterion],
    seconds: regressorSeconds,
  },
} as const satisfies Record<string, EstimatorEntry>;
