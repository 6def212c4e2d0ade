import type { EstimatorEntry, ParamSpec } from '../entry.ts';

const groups = {
  label: 'Groups',
  kind: 'integer',
  low: 2,
  high: 20,
  scale: 'linear',
  grid: [2, 3, 4, 5, 6, 8, 10],
} as const;

const starts = {
  name: 'nInit',
  label: 'Starts',
  hint: 'The best of several is kept.',
  kind: 'integer',
  low: 1,
  high: 20,
  scale: 'linear',
  grid: [1],
} as const satisfies ParamSpec;

export const clusterEntries = {
  kMeans: {
    label: 'k-means',
    task: 'clustering',
    description: 'Round groups of like size around their means. Quick; ask for the number of groups.',
    takes: 'finite',
    params: [{ name: 'nClusters', ...groups }, starts],
    seconds: ({ rows, features }) => 1e-3 + rows * features * 8 * 40 * 1e-9,
  },
  miniBatchKMeans: {
    label: 'k-means in small batches',
    task: 'clustering',
    description: 'As k-means, for very many rows: sooner, and a little less tight.',
    takes: 'finite',
    params: [{ name: 'nClusters', ...groups }, starts],
    seconds: ({ rows, features }) => 1e-2 + rows * features * 8 * 3e-9,
  },
  dbscan: {
    label: 'DBSCAN',
    task: 'clustering',
    description: 'Dense groups of any shape, and noise between them. Finds the number of groups itself.',
    takes: 'finite',
    params: [
      {
        name: 'eps',
        label: 'Reach (eps)',
        hint: 'Rows no farther apart than this are neighbours; greater joins groups.',
        kind: 'number',
        low: 0.05,
        high: 5,
        scale: 'log',
        grid: [0.1, 0.3, 0.5, 1, 2],
      },
      {
        name: 'minSamples',
        label: 'Neighbours of a core row',
        kind: 'integer',
        low: 2,
        high: 50,
        scale: 'log',
        grid: [5, 10, 20],
      },
    ],
    seconds: ({ rows, features }) => 1e-3 + rows * Math.sqrt(rows) * features * 4e-8,
  },
  gaussianMixture: {
    label: 'Gaussian mixture',
    task: 'clustering',
    description: 'Overlapping groups of any size and slant; says how surely a row belongs to each.',
    takes: 'finite',
    params: [
      { name: 'nComponents', ...groups },
      {
        name: 'covarianceType',
        label: 'Shape of the groups',
        hint: 'Full lets each slant its own way; the others are simpler.',
        kind: 'choice',
        options: ['full', 'tied', 'diag', 'spherical'],
        grid: ['full', 'diag'],
      },
      starts,
    ],
    seconds: ({ rows, features }) => 1e-2 + rows * features * features * 8 * 30 * 3e-9,
  },
} as const satisfies Record<string, EstimatorEntry>;
