import type { EstimatorEntry, ParamSpec } from '../entry.ts';

const smoothing = {
  name: 'alpha',
  label: 'Smoothing (alpha)',
  hint: 'Rows imagined besides those seen. Greater trusts rare values less.',
  kind: 'number',
  low: 1e-3,
  high: 100,
  scale: 'log',
  grid: [0.01, 0.1, 1, 10],
} as const satisfies ParamSpec;

const priors = {
  name: 'fitPrior',
  label: 'Learn how frequent the classes are',
  hint: 'Off takes every class as equally likely beforehand.',
  kind: 'choice',
  options: [true, false],
  grid: [true, false],
} as const satisfies ParamSpec;

const seconds: EstimatorEntry['seconds'] = ({ rows, features, classes }) =>
  1e-3 + rows * features * (1e-8 + Math.max(1, classes) * 1e-9);

export const bayesEntries = {
  gaussianNB: {
    label: 'Naive Bayes (Gaussian)',
    task: 'classification',
    description:
      'Asks of each column alone how typical its value is of each class, and adds that up. Learns in one pass; too sure of itself where columns say the same.',
    takes: 'finite',
    params: [
      {
        name: 'varSmoothing',
        label: 'Smoothing of the variances',
        hint: 'Greater lets odd values in single columns count less.',
        kind: 'number',
        low: 1e-12,
        high: 1,
        scale: 'log',
        grid: [1e-9, 1e-6, 1e-3, 0.1],
      },
    ],
    seconds,
  },
  bernoulliNB: {
    label: 'Naive Bayes (yes or no)',
    task: 'classification',
    description:
      'Looks only at whether each column is high or low, present or absent, and at how often that goes with each class. At home with many yes-or-no columns.',
    takes: 'finite',
    params: [
      smoothing,
      {
        name: 'binarize',
        label: 'Counts as present above',
        hint: 'Standardised numbers are above 0 where they are above their mean.',
        kind: 'number',
        low: -1,
        high: 1,
        scale: 'linear',
        grid: [-0.5, 0, 0.5],
      },
      priors,
    ],
    seconds,
  },
  multinomialNB: {
    label: 'Naive Bayes (counts)',
    task: 'classification',
    description:
      'Compares how much of each column a row has with what each class usually has, as for word counts. Takes nothing below 0: unless you prepare them otherwise, it is given numbers from 0 to 1.',
    takes: 'counts',
    params: [smoothing, priors],
    seconds,
  },
} as const satisfies Record<string, EstimatorEntry>;
