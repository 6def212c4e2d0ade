import type { EstimatorEntry, ParamSpec } from '../entry.ts';

const params = [
  {
    name: 'alpha',
    label: 'Penalty (alpha)',
    hint: 'Greater keeps the weights smaller.',
    kind: 'number',
    low: 1e-6,
    high: 1e-1,
    scale: 'log',
    grid: [1e-4, 1e-3, 1e-2],
  },
  {
    name: 'learningRateInit',
    label: 'Learning rate',
    kind: 'number',
    low: 1e-4,
    high: 1e-2,
    scale: 'log',
    grid: [3e-4, 1e-3, 3e-3],
  },
] as const satisfies readonly ParamSpec[];

const description =
  'Trained with TensorFlow.js: on the GPU where one passes a self-test, else in WebAssembly.';
const seconds: EstimatorEntry['seconds'] = ({ rows, features }) => 0.3 + rows * (features + 2) * 2e-6;

export const perceptronEntries = {
  mlpClassifier: {
    label: 'Neural network (multi-layer perceptron)',
    task: 'classification',
    description,
    takes: 'finite',
    params,
    seconds,
  },
  mlpRegressor: {
    label: 'Neural network (multi-layer perceptron)',
    task: 'regression',
    description,
    takes: 'finite',
    params,
    seconds,
  },
} as const satisfies Record<string, EstimatorEntry>;
