import type { EstimatorEntry, ParamSpec } from '../entry.ts';

/** The classic grid of forests first: 3 × 4 × 3 × 3 = 108. */
const params = [
  {
    name: 'nEstimators',
    label: 'Trees',
    hint: 'More are steadier and slower, never worse.',
    kind: 'integer',
    low: 50,
    high: 500,
    scale: 'log',
    grid: [50, 100, 200],
  },
  {
    name: 'maxDepth',
    label: 'Most splits in a row',
    hint: 'Fewer make simpler trees; none grows until the leaves are pure.',
    kind: 'integer',
    low: 2,
    high: 30,
    scale: 'log',
    orNone: true,
    grid: [3, 5, 7, null],
  },
  {
    name: 'minSamplesSplit',
    label: 'Fewest rows to split',
    kind: 'integer',
    low: 2,
    high: 20,
    scale: 'log',
    grid: [2, 5, 10],
  },
  {
    name: 'minSamplesLeaf',
    label: 'Fewest rows in a leaf',
    hint: 'More smooths the answers.',
    kind: 'integer',
    low: 1,
    high: 20,
    scale: 'log',
    grid: [1, 2, 4],
  },
] as const satisfies readonly ParamSpec[];

const description = 'A hundred decision trees on random draws of the rows. Finds interactions.';
const seconds: EstimatorEntry['seconds'] = ({ rows, features }) =>
  5e-3 + rows * Math.sqrt(features) * Math.log2(rows + 2) * 1.2e-6;

export const forestEntries = {
  randomForestClassifier: {
    label: 'Random forest',
    task: 'classification',
    description,
    takes: 'finite',
    params,
    seconds,
  },
  randomForestRegressor: {
    label: 'Random forest',
    task: 'regression',
    description,
    takes: 'finite',
    params,
    seconds,
  },
} as const satisfies Record<string, EstimatorEntry>;
