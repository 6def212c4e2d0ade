import type { EstimatorEntry } from '../entry.ts';

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
  ridge: {
    label: 'Ridge regression',
    task: 'regression',
    description: 'A weighted sum of the columns, kept small (L2). Quick, and easy to read.',
    takes: 'finite',
    params: [
      {
        name: 'alpha',
        label: 'Penalty (alpha)',
        hint: 'Greater keeps the coefficients smaller.',
        kind: 'number',
        low: 1e-3,
        high: 1e3,
        scale: 'log',
        grid: [0.01, 0.1, 1, 10, 100],
      },
    ],
    seconds: ({ rows, features }) => 1e-3 + rows * features * features * 1e-9,
  },
} as const satisfies Record<string, EstimatorEntry>;
