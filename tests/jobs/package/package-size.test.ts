import { expect, test } from 'vitest';
import { neededColumns } from '../../../src/core/decision/ruled-columns.ts';
import { exampleRows } from '../../../src/core/packaging/package/example-rows.ts';
import { predictTable } from '../../../src/core/pipeline/predict-table.ts';
import { fileHash } from '../../../src/jobs/bodies/package/file-hash.ts';
import { openFile, packFile } from '../../../src/jobs/bodies/package/package-file.ts';
import { trainedSample } from '../../core/packaging/trained-sample.ts';

test('a hundred boosted trees are a package under 500 kB, and predict every test row the same, bit for bit', async () => {
  const { pipeline, rows } = await trainedSample('telco-churn', 'histGradientBoostingClassifier');
  const examples = exampleRows(neededColumns(pipeline), 20, 1);
  const hashOf = await fileHash();
  const file = await packFile(
    {
      name: 'churn',
      version: '1.0.0',
      createdAt: '2026-11-24T00:00:00.000Z',
      softwareVersion: '0.1.0',
      pipeline,
      trainedOn: { datasetVersion: 'ab'.repeat(32), rows: 5634, at: '2026-11-23T00:00:00.000Z' },
      examples: { rows: examples, predictions: predictTable(pipeline, examples) },
      metrics: {},
      modelCard: { markdown: '# Churn', html: '<h1>Churn</h1>' },
    },
    hashOf,
  );
  expect(file.length).toBeLessThan(500_000);
  const { content } = await openFile(file, hashOf);
  expect(predictTable(content.pipeline, rows)).toStrictEqual(predictTable(pipeline, rows));
  console.log(`package of 100 boosted trees: ${(file.length / 1000).toFixed(0)} kB`);
}, 30_000);
