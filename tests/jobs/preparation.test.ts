import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { importTable } from '../../src/jobs/bodies/ingest.ts';
import { byDefault, preview, propose } from '../../src/jobs/bodies/preparation.ts';
import type { PreparationQuestion } from '../../src/jobs/contracts/preparation.ts';
import type { Progress } from '../../src/jobs/contracts/progress.ts';
import type { Problem } from '../../src/lifecycle/project.ts';
import { closeConnection } from '../../src/storage/connection.ts';
import { getDatasetVersion } from '../../src/storage/data/datasets.ts';

const unheard = () => {};
let question: PreparationQuestion;

beforeEach(async () => {
  await closeConnection();
  globalThis.indexedDB = new IDBFactory();
  const lines = Array.from({ length: 60 }, (_, i) => {
    const bought = i % 3 === 0 ? 'yes' : 'no';
    return `${i / 4},${i % 2 === 0 ? 'x' : 'y'},${bought === 'yes' ? 1 : 2},${i % 5 === 0 ? 'a' : 'b'},${bought}`;
  });
  const { datasetVersionId } = await importTable(
    {
      source: new Blob([`size,plan,answer,faith,bought\n${lines.join('\n')}\n`]),
      fileName: 'shop.csv',
      origin: 'file',
      storageKey: crypto.randomUUID(),
    },
    unheard,
  );
  question = {
    datasetVersionId,
    problem: { task: 'classification', target: 'bought', positive: 'yes', metric: 'roc_auc' },
    settings: { seed: 42, testShare: 0.2, folds: 5, sensitive: ['faith'] },
  };
});

test('the default is that of a training: sensitive columns are left out, and it is said', async () => {
  const { plan, leftOut } = await byDefault(question, unheard);
  expect(plan.groups.map(({ columns }) => columns)).toEqual([['size', 'answer'], ['plan']]);
  expect(leftOut).toEqual([{ column: 'faith', reason: 'marked sensitive in the data dictionary' }]);
});

test('where nothing can be learned from by default, texts can still be prepared', async () => {
  const lines = Array.from({ length: 60 }, (_, i) => `${i % 3 === 0 ? 'yes' : 'no'},a text of its own ${i}`);
  const { datasetVersionId } = await importTable(
    {
      source: new Blob([`bought,note\n${lines.join('\n')}\n`]),
      fileName: 'texts.csv',
      origin: 'file',
      storageKey: crypto.randomUUID(),
    },
    unheard,
  );
  const texts = { ...question, datasetVersionId };
  expect(await byDefault(texts, unheard)).toMatchObject({
    plan: { groups: [] },
    leftOut: [{ column: 'note' }],
  });
  const { plan } = await propose(texts, unheard);
  const settings = { ...question.settings, preparation: plan };
  expect(await preview({ ...texts, settings, rows: { kind: 'spread' } }, unheard)).toMatchObject({
    state: 'done',
    featureNames: expect.arrayContaining(['note_text']),
  });
});

test('a proposal leaves out what gives the answer away, with the words of the check', async () => {
  const { plan, decisions } = await propose(question, unheard);
  expect(plan.groups.flatMap(({ columns }) => columns)).toEqual(['size', 'plan']);
  expect(decisions.find(({ column }) => column === 'answer')!.why).toMatch(/Alone it predicts "bought"/);
});

test('a preview says how far it is and with what, from 0 to 1', async () => {
  const heard: Progress[] = [];
  const { plan } = await byDefault(question, unheard);
  const asked = { ...question, settings: { ...question.settings, preparation: plan } };
  const shown = await preview({ ...asked, rows: { kind: 'spread' } }, progress => heard.push(progress));
  expect(shown).toMatchObject({ state: 'done', featureNames: ['size', 'answer', 'plan_x', 'plan_y'] });
  const fractions = heard.map(({ fraction }) => fraction);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect([fractions[0], fractions.at(-1)]).toEqual([0, 1]);
  expect(heard.map(({ detail }) => detail)).toContain('One column a category');
});

test.each([
  ['telco-churn.csv', 'classification', 'churn'],
  ['penguins.csv', 'classification', 'species'],
  ['diabetes.csv', 'classification', 'diabetes'],
  ['concrete.csv', 'regression', 'compressive_strength'],
] as const)(
  'what is proposed for %s can be used',
  async (fileName, task, target) => {
    const source = new Blob([readFileSync(join(import.meta.dirname, '../../public/samples', fileName))]);
    const { datasetVersionId } = await importTable(
      { source, fileName, origin: 'sample', storageKey: crypto.randomUUID() },
      unheard,
    );
    const { schema } = (await getDatasetVersion(datasetVersionId))!;
    const problem: Problem =
      task === 'classification'
        ? { task, target, positive: null, metric: 'accuracy' }
        : { task, target, positive: null, metric: 'r2' };
    const asked = { datasetVersionId, problem, settings: { seed: 42, testShare: 0.2, folds: 5 } };
    const { plan, decisions } = await propose(asked, unheard);
    expect(decisions.map(({ column }) => column)).toEqual(schema.map(({ name }) => name));
    const settings = { ...asked.settings, preparation: plan };
    const shown = await preview({ ...asked, settings, rows: { kind: 'missing' } }, unheard);
    expect(shown).toMatchObject({ state: 'done', warnings: [] });
    // On a machine at work the checks of 7,043 rows take longer than a test may by default.
  },
  60_000,
);
