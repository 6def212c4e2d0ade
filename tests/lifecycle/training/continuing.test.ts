import { expect, test } from 'vitest';
import { moreOf, settingsToContinue, testOfContinued } from '../../../src/lifecycle/training/continuing.ts';
import type { RunResult, RunSettings } from '../../../src/lifecycle/training/run.ts';

const continueFrom = { run: 'r', amount: 1, rows: 'all' } as const;

test('rows are cut as in the earlier run, and nothing else of it is done again', () => {
  const settings: RunSettings = {
    seed: 7,
    testShare: 0.3,
    folds: 4,
    split: { kind: 'group', column: 'clinic' },
    candidates: ['ridge', 'sgdRegressor'],
    budgetSeconds: 60,
    search: { kind: 'autopilot', ensemble: true, features: true },
  };
  const result = { chosen: 'sgdRegressor' } as RunResult;
  expect(settingsToContinue({ settings, result }, continueFrom)).toEqual({
    seed: 7,
    testShare: 0.3,
    folds: 4,
    split: { kind: 'group', column: 'clinic' },
    candidates: ['sgdRegressor'],
    continueFrom,
  });
});

test('what was done, and what the test is worth, are said in words', () => {
  expect(moreOf(continueFrom, 'passes')).toBe('1 pass more');
  expect(moreOf({ ...continueFrom, amount: 20 }, 'trees')).toBe('20 trees more');
  const record = { before: 0, after: 1, knownRows: 3 };
  expect(testOfContinued({ ...record, unseen: 'same test rows', leftOutOfTest: 0 })).toContain('same');
  expect(testOfContinued({ ...record, unseen: 'other content', leftOutOfTest: 1 })).toContain(
    'one row was left out of the test',
  );
  expect(testOfContinued({ ...record, knownRows: null, unseen: 'not known', leftOutOfTest: 0 })).toContain(
    'flatters',
  );
});
