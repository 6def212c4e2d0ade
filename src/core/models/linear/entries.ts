import type { EstimatorEntry, ParamSpec } from '../entry.ts';

const alpha = {
  name: 'alpha',
  label: 'Penalty (alpha)',
  hint: 'Greater keeps the coefficients smaller.',
  kind: 'number',
  low: 1e-3,
  high: 1e3,
  scale: 'log',
  grid: [0.01, 0.1, 1, 10, 100],
} as const satisfies ParamSpec;

/** Mean errors are penalised rather than summed ones, so less is needed. */
const alphaOfMeans = {
  ...alpha,
  low: 1e-4,
  high: 10,
  grid: [1e-3, 0.01, 0.1, 1],
} as const satisfies ParamSpec;

const l1Ratio = {
  name: 'l1Ratio',
  label: 'Share of L1',
  hint: '1 leaves columns out wherever it can, 0 only shrinks them.',
  kind: 'number',
  low: 0,
  high: 1,
  scale: 'linear',
  grid: [0.1, 0.5, 0.9],
} as const satisfies ParamSpec;

const positive = {
  name: 'positive',
  label: 'No coefficient below 0',
  hint: 'Where more of a column can only mean more of the target.',
  kind: 'choice',
  options: [false, true],
  grid: [false, true],
} as const satisfies ParamSpec;

const secondsOfSquares: EstimatorEntry['seconds'] = ({ rows, features }) =>
  1e-3 + rows * features * (features + 10) * 1.5e-9;

export const linearEntries = {
  logisticRegression: {
    label: 'Logistic regression',
    task: 'classification',
    description: 'A weighted sum of the columns, kept small (L2). Quick, and easy to read.',
    takes: 'finite',
    params: [
      {
        name: 'C',
        label: 'Inverse penalty (C)',
        hint: 'Smaller keeps the coefficients smaller.',
        kind: 'number',
        low: 1e-3,
        high: 1e3,
        scale: 'log',
        grid: [0.01, 0.1, 1, 10, 100],
      },
    ],
    seconds: ({ rows, features, classes }) => 1e-3 + rows * features * Math.max(1, classes - 1) * 1.5e-7,
  },
  linearRegression: {
    label: 'Linear regression',
    task: 'regression',
    description:
      'The weighted sum of the columns with the least squared error. Nothing to set, and easy to read.',
    takes: 'finite',
    params: [positive],
    seconds: secondsOfSquares,
  },
  ridge: {
    label: 'Ridge regression',
    task: 'regression',
    description: 'A weighted sum of the columns, kept small (L2). Quick, and easy to read.',
    takes: 'finite',
    params: [alpha],
    seconds: secondsOfSquares,
  },
  lasso: {
    label: 'Lasso',
    task: 'regression',
    description:
      'A weighted sum of as few columns as will do (L1): the others get a weight of 0. Good for seeing what matters.',
    takes: 'finite',
    params: [alphaOfMeans, positive],
    seconds: secondsOfSquares,
  },
  elasticNet: {
    label: 'Elastic net',
    task: 'regression',
    description:
      'Between ridge and lasso: leaves columns out, but keeps those together that say nearly the same.',
    takes: 'finite',
    params: [alphaOfMeans, l1Ratio, positive],
    seconds: secondsOfSquares,
  },
} as const satisfies Record<string, EstimatorEntry>;
