import { expect, test } from 'vitest';
import { trainingSection } from '../../../../src/lifecycle/report/sections/training-section.ts';
import { tableIn } from '../read-section.ts';
import { trainedState } from '../report-states.ts';

test('training: who was compared, who failed, and the chosen one', () => {
  expect(tableIn(trainingSection, trainedState, 'Models compared')).toEqual([
    ['Logistic regression (chosen)', 0.85, 0.1, 1],
  ]);
  expect(tableIn(trainingSection, trainedState, 'Models that could not')?.[0]?.[1]).toBe('out of memory');
});
