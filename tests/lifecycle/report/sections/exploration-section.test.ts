import { expect, test } from 'vitest';
import { explorationSection } from '../../../../src/lifecycle/report/sections/exploration-section.ts';
import { blocksOf } from '../read-section.ts';
import { bareState } from '../report-states.ts';

test('exploration: a pin that was seen in another version says so', () => {
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
  expect(blocksOf(explorationSection, { ...bareState, pins: [pin] })).toEqual([
    { kind: 'pin', pin, earlier: true },
  ]);
});
