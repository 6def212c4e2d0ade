import type { ScoringProgram } from '../../../src/core/packaging/scoring/scoring-program.ts';

/** Predicts a price from a size (2 where missing) and whether the town is A: 10 + 3 · size + 5 · (town is A). */
export const smallProgram: ScoringProgram = {
  inputs: [
    { name: 'size', kind: 'number', categories: [], range: { min: 1, median: 2, max: 4 }, missingSeen: true },
    { name: 'town', kind: 'category', categories: ['A', 'B'], range: null, missingSeen: false },
  ],
  target: { task: 'regression', column: 'price', kind: 'number' },
  cells: [
    { kind: 'filled', of: { kind: 'column', input: 0 }, by: 2 },
    { kind: 'lookup', input: 1, categories: ['A', 'B'], values: [1, 0], missing: 0, unknown: 0 },
  ],
  featureNames: ['size', 'town_A'],
  answer: {
    kind: 'linked',
    scores: {
      kind: 'linear',
      coefficients: Float64Array.of(3, 5),
      intercepts: Float64Array.of(10),
    },
    link: { kind: 'identity' },
    codes: null,
  },
  decision: null,
  caveats: [],
};

/** The same for classes, whose scores are 0 and the price. */
export const smallClassifier: ScoringProgram = {
  ...smallProgram,
  target: {
    task: 'classification',
    column: 'dear',
    kind: 'category',
    classes: ['no', 'yes'],
    positive: 'yes',
  },
  answer: {
    kind: 'linked',
    scores: { kind: 'linear', coefficients: Float64Array.of(3, 5), intercepts: Float64Array.of(-10) },
    link: { kind: 'logistic' },
    codes: null,
  },
};

export const label = { name: 'sample', version: '1.0.0' };
