import { expect, test } from 'vitest';
import { explorationSection } from '../../../../src/lifecycle/report/sections/exploration-section.ts';
import { blocksOf } from '../read-section.ts';
import { bareState } from '../report-states.ts';

const pin = {
  id: 'a',
  projectId: 'p',
  datasetVersionId: 'v1',
  pinnedAt: 0,
  position: 0,
  title: 'Seen',
  description: '',
  rows: null,
  address: '',
  note: '',
  picture: null,
  numbers: null,
};

test('exploration: a pin that was seen in another version says so', () => {
  expect(blocksOf(explorationSection, { ...bareState, pins: [pin] })).toEqual([
    { kind: 'pin', pin, earlier: true, withheld: false },
  ]);
});

test('exploration: what shows the values of an identifier keeps its note alone', () => {
  const numbers = { columns: ['customer', 'Rows'], rows: [['7590-VHVEG', 1]], count: 1 };
  const told = blocksOf(explorationSection, { ...bareState, pins: [{ ...pin, note: 'Odd.', numbers }] });
  expect(told).toEqual([{ kind: 'pin', pin: { ...pin, note: 'Odd.' }, earlier: true, withheld: true }]);
});
