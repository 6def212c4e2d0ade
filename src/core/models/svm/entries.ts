import { classWeightSpec } from '../class-weight-spec.ts';
import type { EstimatorEntry, ParamSpec } from '../entry.ts';

const params = [
  {
    name: 'C',
    label: 'Inverse penalty (C)',
    hint: 'Greater follows single rows more closely, and takes longer.',
    kind: 'number',
    low: 1e-2,
    high: 1e3,
    scale: 'log',
    grid: [0.1, 1, 10, 100],
  },
  {
    name: 'gamma',
    label: 'Reach of a row (gamma)',
    hint: 'Greater lets each row speak for a smaller neighbourhood.',
    when: { param: 'kernel', is: ['rbf', 'poly', 'sigmoid'] },
    kind: 'choice',
    options: ['scale', 'auto', 0.001, 0.01, 0.1, 1],
    grid: ['scale', 0.01, 0.1, 1],
  },
  {
    name: 'kernel',
    label: 'Kernel',
    hint: 'How two rows are compared: by distance (rbf), or by their product.',
    kind: 'choice',
    options: ['rbf', 'linear', 'poly', 'sigmoid'],
    grid: ['rbf', 'linear'],
  },
  {
    name: 'degree',
    label: 'Degree of the polynomial',
    when: { param: 'kernel', is: ['poly'] },
    kind: 'integer',
    low: 2,
    high: 5,
    scale: 'linear',
    grid: [2, 3],
  },
] as const satisfies readonly ParamSpec[];

/** Half of the rows, say, are kept as support vectors, and each is looked at. */
const secondsToAnswer: EstimatorEntry['seconds'] = ({ rows, features }) => rows * (features + 20) * 5e-10;

export const svmEntries = {
  svc: {
    label: 'Support vector machine (RBF)',
    task: 'classification',
    description:
      'Draws the widest margin between classes, bent by a kernel. Strong on small tables, slow on large ones: four times as long for twice the rows. Keeps rows of the training table in the model.',
    takes: 'finite',
    params: [...params, { ...classWeightSpec, grid: [null, 'balanced'] }],
    seconds: ({ rows, features, classes }) =>
      2e-3 + rows * rows * (features + 20) * 4e-10 * Math.max(1, ((classes - 1) * 2) / Math.max(classes, 1)),
    secondsToAnswer,
  },
  svr: {
    label: 'Support vector regression (RBF)',
    task: 'regression',
    description:
      'A smooth curve within a margin of the rows, bent by a kernel. Strong on small tables, slow on large ones: four times as long for twice the rows. Keeps rows of the training table in the model.',
    takes: 'finite',
    params: [
      ...params,
      {
        name: 'epsilon',
        label: 'Margin without a penalty (epsilon)',
        hint: 'In the unit of the target; greater makes a simpler curve.',
        kind: 'number',
        low: 1e-3,
        high: 10,
        scale: 'log',
        grid: [0.01, 0.1, 1],
      },
    ],
    seconds: ({ rows, features }) => 2e-3 + rows * rows * (features + 20) * 4e-10,
    secondsToAnswer,
  },
} as const satisfies Record<string, EstimatorEntry>;
