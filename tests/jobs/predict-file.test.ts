import { expect, test } from 'vitest';
import type { ColumnKind } from '../../src/core/table/column.ts';
import type { CleaningStep } from '../../src/core/table/steps/cleaning-step.ts';
import { predictFile } from '../../src/jobs/bodies/predict-file.ts';
import { predictRow } from '../../src/jobs/bodies/predict-row.ts';
import type { Progress } from '../../src/jobs/contracts/progress.ts';
import { getDatasetVersion } from '../../src/storage/data/datasets.ts';
import { countPredictions, listPredictionBatches } from '../../src/storage/models/predictions.ts';
import { write } from '../../src/storage/transaction.ts';
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

test('a file in the shape of the first import goes through the steps that were recorded since', async () => {
  const { id, asked } = await deployCleaned();
  const text = 'months,contract\n10, Month \n-5,Year\n,Mon.\n';
  const answer = await asked(text);
  const lines = (await answer.csv.text()).split('\n');
  expect(lines[0]).toBe('months,contract,prediction,probability_No,probability_Yes');
  expect(lines.slice(1, 4).map(line => line.split(',').slice(0, 2).join())).toEqual([
    '10, Month ',
    '-5,Year',
    ',Mon.',
  ]);
  // Trimmed; a negative number of months is missing, which counts as 30; "Mon." is a month.
  expect(told(lines[1])[1]).toBeCloseTo(churnProbability(10, 1), 12);
  expect(told(lines[2])[1]).toBeCloseTo(churnProbability(30, -1), 12);
  expect(told(lines[3])[1]).toBeCloseTo(churnProbability(30, 1), 12);
  expect(answer.replayed).toEqual([
    'Trimmed the blanks in column contract',
    'Merged categories of contract: "Mon." into "Month"',
    'Took values of months below 0 for missing',
    'Renamed column months to tenure',
  ]);
  const [batch] = await listPredictionBatches(id);
  expect(batch?.inputs.columns.map(({ name }) => name)).toEqual(['tenure', 'contract']);
});

test('a file that is cleaned already is predicted as it is', async () => {
  const { asked } = await deployCleaned();
  const answer = await asked('tenure,contract\n10,Month\n');
  expect(told((await answer.csv.text()).split('\n')[1])[1]).toBeCloseTo(churnProbability(10, 1), 12);
});

test('a row that is typed goes through the same steps', async () => {
  const { id } = await deployCleaned();
  const answer = await predictRow({ deploymentId: id, row: { tenure: '-5', contract: 'Mon.' } });
  const yes = churnProbability(30, 1);
  if (answer.task === 'classification') expect(answer.probabilities[1]!.probability).toBeCloseTo(yes, 12);
  expect(answer.replayed).toContain('Took values of months below 0 for missing');
});

/** The churn model, on a version that came to be by steps; one of them dropped a row. */
async function deployCleaned() {
  const { id } = await deployChurnModel(trained);
  const steps: readonly CleaningStep[] = [
    { kind: 'trimText', columns: ['contract'] },
    { kind: 'mergeCategories', column: 'contract', merges: [{ from: ['Mon.'], into: 'Month' }] },
    { kind: 'dropMissingRows', columns: ['churn'] },
    { kind: 'setMissingOutside', column: 'months', least: 0, most: null },
    { kind: 'renameColumn', column: 'months', to: 'tenure' },
  ];
  await recordSteps('dataset-1', { months: 'number', contract: 'category', churn: 'boolean' }, steps);
  const asked = (text: string) =>
    predictFile({ deploymentId: id, source: new Blob([text]), fileName: 'new.csv' }, () => {});
  return { id, asked };
}

/** Makes a stored version the last of a chain that began with a file of these columns. */
async function recordSteps(
  id: string,
  columns: Readonly<Record<string, ColumnKind>>,
  steps: readonly CleaningStep[],
) {
  const stored = (await getDatasetVersion(id))!;
  const parents = steps.map((_, s) => `before-${s}`);
  const schema = Object.entries(columns).map(([name, kind]) => ({ name, kind }));
  await write(['datasetVersions'], 'strict', async ({ store }) => {
    await store.put({ ...stored, id: parents[0]!, schema });
    for (const [s, step] of steps.entries())
      await store.put({
        ...stored,
        id: parents[s + 1] ?? id,
        origin: { kind: 'step', parent: parents[s]!, step, why: null },
      });
  });
}
