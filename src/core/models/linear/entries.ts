import { classWeightSpec } from '../class-weight-spec.ts';
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
  grid: [false],
} as const satisfies ParamSpec;

const secondsOfSquares: EstimatorEntry['seconds'] = ({ rows, features }) =>
  1e-3 + rows * features * (features + 10) * 1.5e-9;

const penalties = [
  {
    name: 'penalty',
    label: 'Penalty',
    hint: 'L2 keeps all coefficients small, L1 leaves columns out, the elastic net does some of both.',
    kind: 'choice',
    options: ['l2', 'l1', 'elasticnet', 'none'],
    grid: ['l2', 'l1'],
  },
  { ...l1Ratio, when: { param: 'penalty', is: ['elasticnet'] }, grid: [0.5] },
] as const satisfies readonly ParamSpec[];

const learningRate = {
  name: 'learningRate',
  label: 'Learning rate',
  hint: 'How the steps get smaller as it goes on.',
  kind: 'choice',
  options: ['optimal', 'invscaling', 'adaptive', 'constant'],
  grid: ['optimal', 'adaptive'],
} as const satisfies ParamSpec;

const steps = [
  {
    ...alpha,
    label: 'Strength of the penalty (alpha)',
    low: 1e-6,
    high: 1e-1,
    grid: [1e-5, 1e-4, 1e-3, 1e-2],
  },
  ...penalties,
  {
    name: 'eta0',
    label: 'Size of the first step',
    when: { param: 'learningRate', is: ['invscaling', 'adaptive', 'constant'] },
    kind: 'number',
    low: 1e-4,
    high: 1,
    scale: 'log',
    grid: [1e-2],
  },
  {
    name: 'average',
    label: 'Mean of all steps',
    hint: 'Steadier than where the last step ended.',
    kind: 'choice',
    options: [false, true],
    grid: [false],
  },
  {
    name: 'earlyStopping',
    label: 'Stop early',
    hint: 'Keeps a tenth of the rows aside and ends when these gain no more.',
    kind: 'choice',
    options: [false, true],
    grid: [false],
  },
] as const satisfies readonly ParamSpec[];

const secondsOfSteps: EstimatorEntry['seconds'] = ({ rows, features, classes }) =>
  1e-3 + rows * (features + 10) * (classes > 2 ? classes : 1) * 2.5e-7;

const byDescent =
  'A weighted sum of the columns, mended a little after each row. For very many rows, and for learning on as new ones come.';

export const linearEntries = {
  logisticRegression: {
    label: 'Logistic regression',
    task: 'classification',
    description: 'A weighted sum of the columns, kept small. Quick, and easy to read.',
    takes: 'finite',
    params: [
      {
        name: 'C',
        label: 'Inverse penalty (C)',
        hint: 'Smaller keeps the coefficients smaller.',
        when: { param: 'penalty', is: ['l2', 'l1', 'elasticnet'] },
        kind: 'number',
        low: 1e-3,
        high: 1e3,
        scale: 'log',
        grid: [0.01, 0.1, 1, 10, 100],
      },
      ...penalties,
      classWeightSpec,
    ],
    seconds: ({ rows, features, classes }) => 1e-3 + rows * features * (classes > 2 ? classes : 1) * 3e-8,
  },
  linearSVC: {
    label: 'Linear support vector machine',
    task: 'classification',
    description:
      'The line between the classes that keeps the widest gap to both sides; only rows near it count. For many columns.',
    takes: 'finite',
    params: [
      {
        name: 'C',
        label: 'Inverse penalty (C)',
        hint: 'Smaller takes a wider gap and more rows on the wrong side of it.',
        kind: 'number',
        low: 1e-3,
        high: 1e2,
        scale: 'log',
        grid: [0.01, 0.1, 1, 10],
      },
      {
        name: 'loss',
        label: 'Loss',
        hint: 'The squared hinge minds rows that are far off more, and is quicker.',
        kind: 'choice',
        options: ['squaredHinge', 'hinge'],
        grid: ['squaredHinge'],
      },
      classWeightSpec,
    ],
    seconds: ({ rows, features, classes }) =>
      1e-3 + rows * (features + 10) * (classes > 2 ? classes : 1) * 1.5e-7,
  },
  sgdClassifier: {
    label: 'Linear classifier by stochastic descent',
    task: 'classification',
    description: byDescent,
    takes: 'finite',
    params: [
      {
        name: 'loss',
        label: 'Loss',
        hint: 'Log loss gives the best probabilities; the hinge asks only for the right side.',
        kind: 'choice',
        options: ['hinge', 'logLoss', 'modifiedHuber', 'squaredHinge', 'perceptron'],
        grid: ['hinge', 'logLoss'],
      },
      ...steps,
      learningRate,
      classWeightSpec,
    ],
    seconds: secondsOfSteps,
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
  sgdRegressor: {
    label: 'Linear regression by stochastic descent',
    task: 'regression',
    description: byDescent,
    takes: 'finite',
    params: [
      {
        name: 'loss',
        label: 'Loss',
        hint: 'Huber and the insensitive ones let far-off values count less.',
        kind: 'choice',
        options: ['squaredError', 'huber', 'epsilonInsensitive', 'squaredEpsilonInsensitive'],
        grid: ['squaredError'],
      },
      ...steps,
      { ...learningRate, grid: ['invscaling', 'adaptive'] },
    ],
    seconds: secondsOfSteps,
  },
} as const satisfies Record<string, EstimatorEntry>;
