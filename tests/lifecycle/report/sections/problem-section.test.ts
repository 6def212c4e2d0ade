import { expect, test } from 'vitest';
import { emptyBusinessProblem } from '../../../../src/lifecycle/problem/business-problem.ts';
import { problemSection } from '../../../../src/lifecycle/report/sections/problem-section.ts';
import { openIn, tableIn } from '../read-section.ts';
import { bareState, trainedState } from '../report-states.ts';

test('the problem: a target is held against the worse end of the interval', () => {
  const business = { ...emptyBusinessProblem('p', 0), targets: [{ metric: 'roc_auc', value: 0.8 }] };
  expect(tableIn(problemSection, { ...trainedState, business }, 'Where the model stands')).toEqual([
    ['ROC AUC', 'ROC AUC at least 0.8', 0.84, 'reached, though not by the worse end of its interval'],
  ]);
  expect(openIn(problemSection, bareState)).toContain('What is to be predicted');
});
