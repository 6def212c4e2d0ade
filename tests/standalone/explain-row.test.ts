import { expect, test } from 'vitest';
import { usualRow } from '../../src/core/packaging/usual-row.ts';
import { predictTable } from '../../src/core/pipeline/predict-table.ts';
import { takeTableRows } from '../../src/core/table/column.ts';
import { rowOfCells } from '../../src/core/table/row-of-cells.ts';
import { explainRow } from '../../src/standalone/explain-row.ts';
import { numbersOf } from '../core/packaging/predicted-numbers.ts';
import { trainedSample } from '../core/packaging/trained-sample.ts';

test('what the usual row is said and all contributions sum to what this row is said', async () => {
  const { pipeline, rows } = await trainedSample('concrete', 'histGradientBoostingRegressor', { maxIter: 5 });
  const usual = usualRow(rows);
  const row = takeTableRows(rows, [3]);
  const { base, contributions } = explainRow({ name: 'a', version: '1', pipeline, usual }, row);
  const sum = contributions.reduce((total, { value }) => total + value, base);
  expect(sum).toBeCloseTo(numbersOf(predictTable(pipeline, row))[0]!, 9);
  expect(base).toBe(numbersOf(predictTable(pipeline, rowOfCells(pipeline.inputs, usual)))[0]);
});

test('nothing moves the prediction of the usual row itself', async () => {
  const { pipeline, rows } = await trainedSample('concrete', 'ridge');
  const usual = usualRow(rows);
  const row = rowOfCells(pipeline.inputs, usual);
  expect(explainRow({ name: 'a', version: '1', pipeline, usual }, row).contributions).toEqual([]);
});
