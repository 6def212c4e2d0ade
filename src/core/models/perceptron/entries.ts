import { classWeightSpec } from '../class-weight-spec.ts';
import type { EstimatorEntry, ParamSpec } from '../entry.ts';

const params = [
  {
    name: 'hiddenLayerSizes',
    label: 'Hidden units',
    hint: 'One number a layer. More units and layers fit more, slower, and overfit sooner.',
    kind: 'choice',
    options: ['16', '32', '64', '100', '200', '32, 16', '64, 32', '100, 50', '128, 64, 32'],
    grid: ['32', '100', '100, 50'],
  },
  {
    name: 'learningRateInit',
    label: 'Learning rate',
    hint: 'How far each step goes. Too far and the loss jumps, too short and it takes long.',
    kind: 'number',
    low: 1e-4,
    high: 1e-2,
    scale: 'log',
    grid: [3e-4, 1e-3, 3e-3],
  },
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
    name: 'dropout',
    label: 'Dropout',
    hint: 'Share of the hidden units that each step leaves out. More guards against overfitting.',
    kind: 'number',
    low: 0,
    high: 0.5,
    scale: 'linear',
    grid: [0, 0.2, 0.5],
  },
  {
    name: 'batchNorm',
    label: 'Batch normalisation',
    hint: 'Steadies deep networks and large learning rates.',
    kind: 'choice',
    options: [false, true],
    grid: [false, true],
  },
  {
    name: 'activation',
    label: 'Activation',
    kind: 'choice',
    options: ['relu', 'tanh', 'logistic', 'identity'],
    grid: ['relu', 'tanh'],
  },
  {
    name: 'batchSize',
    label: 'Rows a step',
    hint: 'Auto takes a fiftieth of the rows, from 16 to 200.',
    kind: 'choice',
    options: ['auto', 16, 32, 64, 128, 200, 500],
    grid: ['auto', 32, 128],
  },
  {
    name: 'solver',
    label: 'Solver',
    hint: 'Adam suits most data; stochastic gradient descent needs its learning rate tuned.',
    kind: 'choice',
    options: ['adam', 'sgd'],
    grid: ['adam', 'sgd'],
  },
  {
    name: 'learningRate',
    label: 'Course of the learning rate',
    kind: 'choice',
    options: ['constant', 'invscaling', 'adaptive'],
    when: { param: 'solver', is: ['sgd'] },
    grid: ['constant', 'adaptive'],
  },
  {
    name: 'momentum',
    label: 'Momentum',
    kind: 'number',
    low: 0,
    high: 0.99,
    scale: 'linear',
    when: { param: 'solver', is: ['sgd'] },
    grid: [0.5, 0.9],
  },
  {
    name: 'maxIter',
    label: 'Most epochs',
    kind: 'integer',
    low: 20,
    high: 1000,
    scale: 'log',
    grid: [100, 200, 500],
  },
  {
    name: 'earlyStopping',
    label: 'Early stopping',
    hint: 'Keeps a tenth of the rows aside, and the epoch that does best on them.',
    kind: 'choice',
    options: [true, false],
    grid: [true, false],
  },
] as const satisfies readonly ParamSpec[];

const description =
  'Layers of units that learn features of their own. On the GPU where a trial on the data shows that it is quicker, else in WebAssembly.';
/** Measured with a hundred hidden units, up to the epoch at which it stops by itself. */
const seconds: EstimatorEntry['seconds'] = ({ rows, features, classes }) =>
  0.05 + rows * (features + Math.max(1, classes)) * 1.4e-6;

export const perceptronEntries = {
  mlpClassifier: {
    label: 'Neural network (multi-layer perceptron)',
    task: 'classification',
    description,
    takes: 'finite',
    params: [...params, { ...classWeightSpec, grid: [null, 'balanced'] }],
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
