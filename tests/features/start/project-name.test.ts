import { expect, test } from 'vitest';
import { projectName } from '../../../src/features/start/project-name.ts';

test.each([
  ['telco-churn.csv', 'Telco churn'],
  ['patients_2026.final.tsv', 'Patients 2026.final'],
  ['Ärzte.csv', 'Ärzte'],
  ['train.parquet', 'Train'],
  ['new.csv.gz', 'New'],
  ['.csv', 'Untitled'],
])('%s is called %s', (fileName, name) => {
  expect(projectName(fileName)).toBe(name);
});
