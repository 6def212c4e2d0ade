import type { EstimatorEntry } from '../entry.ts';

const seconds: EstimatorEntry['seconds'] = ({ rows }) => 1e-4 + rows * 1e-8;

export const dummyEntries = {
  dummyClassifier: {
    label: 'Dummy (most frequent class)',
    task: 'classification',
    description: 'Answers every row with the class shares: what a real model must beat.',
    takes: 'finite',
    params: [],
    seconds,
  },
  dummyRegressor: {
    label: 'Dummy (mean)',
    task: 'regression',
    description: 'Answers every row with the mean: what a real model must beat.',
    takes: 'finite',
    params: [],
    seconds,
  },
} as const satisfies Record<string, EstimatorEntry>;
