import type { ParamSpec } from '../entry.ts';

/** What a person may set of a tree, and of the trees of a forest. */
export const growthSpecs = {
  maxDepth: {
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
  minSamplesSplit: {
    name: 'minSamplesSplit',
    label: 'Fewest rows to split',
    kind: 'integer',
    low: 2,
    high: 20,
    scale: 'log',
    grid: [2, 5, 10],
  },
  minSamplesLeaf: {
    name: 'minSamplesLeaf',
    label: 'Fewest rows in a leaf',
    hint: 'More smooths the answers.',
    kind: 'integer',
    low: 1,
    high: 20,
    scale: 'log',
    grid: [1, 2, 4],
  },
  classifierCriterion: {
    name: 'criterion',
    label: 'What splits lower',
    hint: 'Gini impurity or entropy: they seldom differ, and entropy takes longer.',
    kind: 'choice',
    options: ['gini', 'entropy'],
    grid: ['gini'],
  },
  regressorCriterion: {
    name: 'criterion',
    label: 'What splits lower',
    hint: 'Squared error; absolute error, which outliers move little and which takes much longer; or Poisson deviance for counts and rates, which are never negative.',
    kind: 'choice',
    options: ['squaredError', 'absoluteError', 'poisson'],
    grid: ['squaredError'],
  },
} as const satisfies Record<string, ParamSpec>;
