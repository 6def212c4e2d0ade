import { classWeightSpec } from '../class-weight-spec.ts';
import type { EstimatorEntry, ParamSpec } from '../entry.ts';
import { growthSpecs } from './growth-specs.ts';

const params = [
  { ...growthSpecs.maxDepth, grid: [3, 5, 10, null] },
  { ...growthSpecs.minSamplesLeaf, grid: [1, 5, 20] },
  {
    name: 'ccpAlpha',
    label: 'Cost of a leaf',
    hint: 'Cuts branches that explain less than this: 0 keeps all, 0.01 leaves a small tree.',
    kind: 'number',
    low: 1e-5,
    high: 0.05,
    scale: 'log',
    grid: [0, 0.001, 0.01],
  },
  growthSpecs.minSamplesSplit,
] as const satisfies readonly ParamSpec[];

const description =
  'One tree of yes-or-no questions. Easy to read and quick; a forest of many is nearly always more accurate.';
const seconds: EstimatorEntry['seconds'] = ({ rows, features }) =>
  2e-3 + rows * features * Math.log2(rows + 2) * 1.5e-8;

export const treeEntries = {
  decisionTreeClassifier: {
    label: 'Decision tree',
    task: 'classification',
    description,
    takes: 'finite',
    params: [...params, growthSpecs.classifierCriterion, classWeightSpec],
    seconds,
  },
  decisionTreeRegressor: {
    label: 'Decision tree',
    task: 'regression',
    description,
    takes: 'finite',
    params: [...params, growthSpecs.regressorCriterion],
    seconds,
  },
} as const satisfies Record<string, EstimatorEntry>;
