import type { EstimatorEntry, ParamSpec } from '../entry.ts';

const params = [
  {
    name: 'nNeighbors',
    label: 'Neighbours',
    hint: 'More smooths the answers; fewer follows single rows.',
    kind: 'integer',
    low: 1,
    high: 50,
    scale: 'log',
    grid: [3, 5, 11, 21],
  },
  {
    name: 'weights',
    label: 'Weight of a neighbour',
    hint: 'By distance, nearer rows count more.',
    kind: 'choice',
    options: ['uniform', 'distance'],
    grid: ['uniform', 'distance'],
  },
  {
    name: 'p',
    label: 'Power of the distance',
    hint: '2 is the straight line; 1 adds up the differences, which far-off single values upset less.',
    kind: 'choice',
    options: [1, 2],
    grid: [1, 2],
  },
] as const satisfies readonly ParamSpec[];

/** Learning copies the rows; what takes time is answering, here for a quarter as many rows. */
const seconds: EstimatorEntry['seconds'] = ({ rows, features }) =>
  1e-3 + rows * rows * (features + 4) * 2.5e-11 + rows * features * 1e-7;

/** Every row that was learned from is looked at. */
const secondsToAnswer: EstimatorEntry['seconds'] = ({ rows, features }) => rows * (features + 4) * 1e-10;

export const neighborsEntries = {
  kNeighborsClassifier: {
    label: 'K-nearest neighbours',
    task: 'classification',
    description:
      'Answers with the class shares of the most similar rows. Nothing to learn, slow to answer on large tables. The model contains the training rows: whoever has it has them.',
    takes: 'finite',
    params,
    seconds,
    secondsToAnswer,
  },
  kNeighborsRegressor: {
    label: 'K-nearest neighbours',
    task: 'regression',
    description:
      'Answers with the mean of the most similar rows. Nothing to learn, slow to answer on large tables. The model contains the training rows: whoever has it has them.',
    takes: 'finite',
    params,
    seconds,
    secondsToAnswer,
  },
} as const satisfies Record<string, EstimatorEntry>;
