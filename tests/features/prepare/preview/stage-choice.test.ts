import { expect, test } from 'vitest';
import type { PreparationPlan, StepsPlace } from '../../../../src/core/preprocessing/plan.ts';
import type { PreviewStage } from '../../../../src/core/selection/preview-preparation.ts';
import { shapeText } from '../../../../src/features/prepare/preview/shape-text.ts';
import { finalStretches, stretchesOf } from '../../../../src/features/prepare/preview/stage-choice.ts';

const plan: PreparationPlan = {
  format: 'terrarium-preparation-plan/1',
  groups: [
    {
      name: 'numbers',
      columns: ['age'],
      steps: [
        { kind: 'simpleImputer', params: {} },
        { kind: 'standardScaler', params: {} },
      ],
    },
    { name: 'words', columns: ['city'], steps: [{ kind: 'oneHotEncoder', params: {} }] },
  ],
  finally: [{ kind: 'pca', params: {} }],
  balance: null,
};

function stage(place: StepsPlace, step: number, before: number, after: number): PreviewStage {
  return { place, step, before: complete(before), after: complete(after), warnings: [] };
}

function complete(columns: number) {
  return { columns, missing: 0, sample: [] };
}

const stages = [
  stage({ part: 'group', group: 0 }, 0, 1, 2),
  stage({ part: 'group', group: 0 }, 1, 2, 2),
  stage({ part: 'group', group: 1 }, 0, 1, 3),
  stage({ part: 'finally' }, 0, 5, 4),
];

test('a group is looked at as a whole, then step by step where there are several', () => {
  const told = stretchesOf(plan, stages).map(({ label, before, after }) => [
    label,
    before.columns,
    after.columns,
  ]);
  expect(told).toEqual([
    ['numbers', 1, 2],
    ['numbers: 1. Fill with one value', 1, 2],
    ['numbers: 2. Standardise', 2, 2],
    ['words', 1, 3],
  ]);
});

test('steps over all features come by themselves', () => {
  expect(finalStretches(plan, stages).map(({ label }) => label)).toEqual([
    'Features: 1. Principal components',
  ]);
});

test.each([
  [3, 3, 0, 0, '3 columns'],
  [1, 1, 0, 0, '1 column'],
  [16, 43, 0, 0, '16 → 43 columns'],
  [3, 4, 11, 0, '3 → 4 columns, 11 → 0 missing'],
])('%i to %i columns with %i to %i gaps: %s', (from, to, gaps, left, text) => {
  const before = { columns: from, missing: gaps, sample: [] };
  expect(shapeText({ before, after: { columns: to, missing: left, sample: [] } })).toBe(text);
});
