import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { scoreFile } from '../../src/standalone/score-file.ts';
import { trainedSample } from '../core/packaging/trained-sample.ts';

test('a file keeps its own bytes and gets its predictions at the end of each line', async () => {
  const { pipeline } = await trainedSample('penguins', 'decisionTreeClassifier');
  const csv = readFileSync('public/samples/penguins.csv', 'utf8').split('\n').slice(0, 4).join('\r\n');
  const { pieces, rows } = await scoreFile(pipeline, new TextEncoder().encode(csv));
  const lines = Buffer.concat(pieces).toString('utf8').trimEnd().split('\r\n');
  expect(rows).toBe(3);
  expect(lines[0]).toBe(
    '"species","island","bill_length_mm","bill_depth_mm","flipper_length_mm","body_mass_g","sex",prediction,probability_Adelie,probability_Chinstrap,probability_Gentoo',
  );
  expect(lines[1]).toMatch(/^"Adelie","Torgersen",39\.1,18\.7,181,3750,"male",Adelie,1,0,0$/);
});

test('a category that training never saw is warned of', async () => {
  const { pipeline } = await trainedSample('penguins', 'logisticRegression');
  const csv =
    'island,bill_length_mm,bill_depth_mm,flipper_length_mm,body_mass_g,sex\nAtlantis,39,18,181,3750,male\n';
  const { warnings } = await scoreFile(pipeline, new TextEncoder().encode(csv));
  expect(warnings).toEqual(['island: training never saw Atlantis (1 rows)']);
});

test('a file without a column of the model is refused by the column’s name', async () => {
  const { pipeline } = await trainedSample('penguins', 'logisticRegression');
  const csv = new TextEncoder().encode('island,sex\nDream,male\n');
  await expect(scoreFile(pipeline, csv)).rejects.toThrow(/"bill_length_mm"/);
});
