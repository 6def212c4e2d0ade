import { expect, test } from 'vitest';
import { preparationSection } from '../../../../src/lifecycle/report/sections/preparation-section.ts';
import { blocksOf, tableIn } from '../read-section.ts';
import { trainedState } from '../report-states.ts';

test('preparation: steps in words, and what the model is not given', () => {
  expect(blocksOf(preparationSection, trainedState).some(block => block.kind === 'text')).toBe(true);
  expect(tableIn(preparationSection, trainedState, 'Columns that the model is not given')).toEqual([
    ['customer', 'names rows rather than describes them'],
  ]);
});
