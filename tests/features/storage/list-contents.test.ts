import { expect, it } from 'vitest';
import { listContents } from '../../../src/features/storage/list-contents.ts';
import { penguins, versionOf } from '../../storage/examples.ts';

const nothing = {
  runs: 0,
  modelVersions: 0,
  deployments: 0,
  predictions: 0,
  monitorReports: 0,
  datasets: [],
  sharedDatasets: [],
};

it('names what goes, and only what there is', () => {
  const { goes } = listContents({ ...nothing, runs: 2, predictions: 1, datasets: [versionOf(penguins)] });
  expect(goes).toEqual([
    'the project and its problem',
    'the table penguins.csv (4 rows, 2 columns)',
    '2 training runs with their models',
    '1 logged prediction',
  ]);
});

it('names the tables that stay for another project', () => {
  const { goes, stays } = listContents({ ...nothing, sharedDatasets: [versionOf(penguins)] });
  expect(goes).toEqual(['the project and its problem']);
  expect(stays[0]).toBe('penguins.csv stays, because another project uses it.');
});
