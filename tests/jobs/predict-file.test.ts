import { expect, test } from 'vitest';
import { predictFile } from '../../src/jobs/bodies/predict-file.ts';
import type { Progress } from '../../src/jobs/contracts/progress.ts';
import { countPredictions, listPredictionBatches } from '../../src/storage/predictions.ts';
import { tableOf } from '../core/table-of.ts';
import { withFreshStorage } from '../storage/fresh-storage.ts';
import { churnProbability, deployChurnModel } from './deployed-example.ts';

withFreshStorage();

const trained = tableOf({ tenure: [1, 60], contract: ['Month', 'Year'], churn: ['Yes', 'No'] });

async function score(text: string) {
  const { id } = await deployChurnModel(trained);
  const progress: Progress[] = [];
  const answer = await predictFile(
    { deploymentId: id, source: new Blob([text]), fileName: 'new.csv' },
    step => progress.push(step),
  );
  return { id, progress, answer, lines: (await answer.csv.text()).split(/\r?\n/) };
}

/** The predicted class and the probability of churn at a line's end. */
function told(line: string | undefined): readonly [string, number] {
  const cells = line!.split(',');
  return [cells.at(-3)!, Number(cells.at(-1))];
}

test('the file comes back unchanged with a prediction on every row', async () => {
  const { lines, answer } = await score('id,contract,tenure\n007,Month,10\n"a, b",Year, 60 \n');
  expect(lines[0]).toBe('id,contract,tenure,prediction,probability_No,probability_Yes');
  expect(lines[1]).toMatch(/^007,Month,10,Yes,0\.\d+,0\.\d+$/);
  expect(lines[2]).toMatch(/^"a, b",Year, 60 ,No,0\.\d+,0\.\d+$/);
  expect(told(lines[1])[1]).toBeCloseTo(churnProbability(10, 1), 12);
  expect(told(lines[2])[1]).toBeCloseTo(churnProbability(60, -1), 12);
  expect(answer).toMatchObject({ rows: 2, warnings: [] });
});

test('missing values, unseen categories and ragged rows each keep their row', async () => {
  const { lines, answer } = await score(
    'tenure,contract,churn\n,Month,Yes\n10,Decade,No\n10\n10,Month,Yes,surplus\n\nabc,Month,No\n',
  );
  expect(lines.slice(1).map(line => line.split(',').slice(0, 3).join(','))).toEqual([
    ',Month,Yes',
    '10,Decade,No',
    '10,,',
    '10,Month,Yes',
    'abc,Month,No',
    '',
  ]);
  const yes = [
    churnProbability(30, 1),
    churnProbability(10, 0),
    churnProbability(10, 0.5),
    churnProbability(10, 1),
    churnProbability(30, 1),
  ];
  yes.forEach((probability, i) => expect(told(lines[i + 1])[1]).toBeCloseTo(probability, 12));
  expect(answer.rows).toBe(5);
  expect(answer.warnings.join('\n')).toMatch(/row 5, column tenure: 'abc'/);
  expect(answer.warnings.join('\n')).toMatch(/column contract: 1 row .*"Decade"/);
});

test('line ends, delimiter and byte order mark stay those of the file', async () => {
  const { answer } = await score('\uFEFFtenure;contract\r\n10,5;Month\r\n');
  const bytes = new Uint8Array(await answer.csv.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const [header, row] = new TextDecoder().decode(bytes).split('\r\n');
  expect(header).toBe('tenure;contract;prediction;probability_No;probability_Yes');
  expect(row).toMatch(/^10,5;Month;Yes;/);
  expect(Number(row!.split(';').at(-1))).toBeCloseTo(churnProbability(10.5, 1), 12);
});

test('missing columns are named, and nothing is logged', async () => {
  const { id } = await deployChurnModel(trained);
  const asked = predictFile(
    { deploymentId: id, source: new Blob(['age,city\n1,Rome\n']), fileName: 'other.csv' },
    () => {},
  );
  await expect(asked).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringMatching(/"tenure", "contract"/),
  });
  expect(await countPredictions(id)).toBe(0);
});

test('a file scored before gets columns of other names, and says so', async () => {
  const { lines, answer } = await score('tenure,contract,prediction\n10,Month,old\n');
  expect(lines[0]).toBe('tenure,contract,prediction,prediction_2,probability_No,probability_Yes');
  expect(answer.warnings).toEqual([
    'the file has a column "prediction" already, so the new one is called "prediction_2"',
  ]);
});

test('10,000 rows are logged in batches and the progress never goes back', async () => {
  const text = `tenure,contract\n${Array.from({ length: 10_000 }, (_, i) => `${i % 72},Month`).join('\n')}`;
  const { id, progress, answer, lines } = await score(text);
  expect(answer.rows).toBe(10_000);
  expect(lines).toHaveLength(10_002);
  const batches = await listPredictionBatches(id);
  expect(batches.map(({ inputs }) => inputs.rows).sort((a, b) => b - a)).toEqual([4096, 4096, 1808]);
  expect(batches[0]!.source).toEqual({ kind: 'file', fileName: 'new.csv' });
  const fractions = progress.map(({ fraction }) => fraction);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
  expect(answer.preview.columns).toEqual([
    'tenure',
    'contract',
    'prediction',
    'probability_No',
    'probability_Yes',
  ]);
  expect(answer.preview.rows).toHaveLength(10);
  expect(answer.preview.rows[1]!.slice(0, 3)).toEqual(['1', 'Month', 'Yes']);
});
