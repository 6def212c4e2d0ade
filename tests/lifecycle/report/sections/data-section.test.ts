import { expect, test } from 'vitest';
import { dataSection } from '../../../../src/lifecycle/report/sections/data-section.ts';
import { tableIn } from '../read-section.ts';
import { bareState } from '../report-states.ts';

test('the data: what a finding quotes of an identifier is withheld', () => {
  const findings = [
    {
      check: 'identifier',
      column: 'customer',
      severity: 'info' as const,
      message: 'Every value is its own (such as "7590-VHVEG").',
      rows: [1],
    },
  ];
  const state = { ...bareState, dataset: { ...bareState.dataset, findings } };
  expect(tableIn(dataSection, state, 'What was noticed')).toEqual([
    ['customer', 'Notes', 'identifier', 'Every value is its own (such as (withheld)).'],
  ]);
});
