import { expect, test } from 'vitest';
import { interpretabilitySection } from '../../../../src/lifecycle/report/sections/interpretability-section.ts';
import { chartsIn } from '../read-section.ts';
import { trainedState } from '../report-states.ts';

test('interpretability: importances, SHAP the greatest first, and each column that was looked at', () => {
  expect(chartsIn(interpretabilitySection, trainedState)).toEqual([
    'Permutation importance',
    'SHAP',
    'Along plan',
    'Along age',
  ]);
});
