import { classWeightSpec } from '../class-weight-spec.ts';
import type { EstimatorEntry, ParamSpec } from '../entry.ts';

const params = [
  {
    name: 'learningRate',
    label: 'Learning rate',
    hint: 'How much of each tree is used. Smaller is more careful and wants more trees.',
    kind: 'number',
    low: 0.01,
    high: 0.5,
    scale: 'log',
    grid: [0.03, 0.1, 0.3],
  },
  {
    name: 'maxIter',
    label: 'Trees',
    hint: 'Most iterations; early stopping may end sooner.',
    kind: 'integer',
    low: 50,
    high: 500,
    scale: 'log',
    grid: [100, 200],
  },
  {
    name: 'maxLeafNodes',
    label: 'Most leaves of a tree',
    kind: 'integer',
    low: 4,
    high: 128,
    scale: 'log',
    orNone: true,
    grid: [15, 31, 63],
  },
  {
    name: 'minSamplesLeaf',
    label: 'Fewest rows in a leaf',
    kind: 'integer',
    low: 5,
    high: 100,
    scale: 'log',
    grid: [10, 20, 50],
  },
  {
    name: 'l2Regularization',
    label: 'Penalty (L2)',
    kind: 'number',
    low: 1e-4,
    high: 10,
    scale: 'log',
    grid: [0, 1],
  },
] as const satisfies readonly ParamSpec[];

const description = 'Small trees, each mending what those before it got wrong. Often the best on tables.';
const seconds: EstimatorEntry['seconds'] = ({ rows, features, classes }) =>
  0.02 + (rows * features * 5e-7 + 0.02) * (classes > 2 ? classes : 1);

export const boostingEntries = {
  histGradientBoostingClassifier: {
    label: 'Gradient boosting',
    task: 'classification',
    description,
    takes: 'gaps and categories',
    params: [...params, classWeightSpec],
    seconds,
  },
  histGradientBoostingRegressor: {
    label: 'Gradient boosting',
    task: 'regression',
    description,
    takes: 'gaps and categories',
    params,
    seconds,
  },
} as const satisfies Record<string, EstimatorEntry>;
