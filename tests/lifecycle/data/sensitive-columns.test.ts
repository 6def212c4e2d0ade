import { expect, test } from 'vitest';
import { proposeSensitive } from '../../../src/lifecycle/data/sensitive-columns.ts';

const schema = [
  { name: 'customerID', kind: 'identifier' },
  { name: 'SeniorCitizen', kind: 'integer' },
  { name: 'ageGroup', kind: 'category' },
  { name: 'born', kind: 'datetime' },
  { name: 'shop', kind: 'category' },
  { name: 'tenure', kind: 'integer' },
  { name: 'gender', kind: 'category' },
] as const;

test('columns are proposed by their names, the data dictionary and the privacy scan, never the target', () => {
  const dictionary = {
    projectId: 'p',
    changedAt: 0,
    columns: [{ name: 'shop', unit: '', meaning: '', allowed: null, sensitivity: 'sensitive' }],
  } as const;
  const finding = {
    what: 'birth date',
    column: 'born',
    seenBy: 'value',
    rows: 1,
    present: 1,
    examples: [],
  } as const;
  const scan = { datasetVersionId: 'v', at: 0, rows: 1, findings: [finding], quasiIdentifiers: [] };
  expect(proposeSensitive(schema, 'gender', { dictionary, scan })).toEqual([
    { column: 'shop', why: 'marked sensitive in the data dictionary' },
    { column: 'SeniorCitizen', why: 'by its name' },
    { column: 'ageGroup', why: 'by its name' },
    { column: 'born', why: 'the privacy scan found a birth date' },
  ]);
});

test('a table without people proposes nothing', () => {
  const parts = [{ name: 'pressure', kind: 'number' }] as const;
  expect(proposeSensitive(parts, 'failed', { dictionary: undefined, scan: undefined })).toEqual([]);
});
