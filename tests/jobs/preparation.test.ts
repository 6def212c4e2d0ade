import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import { importTable } from '../../src/jobs/bodies/ingest.ts';
import { byDefault, preview, propose } from '../../src/jobs/bodies/preparation.ts';
import type { PreparationQuestion } from '../../src/jobs/contracts/preparation.ts';
import type { Progress } from '../../src/jobs/contracts/progress.ts';
import { closeConnection } from '../../src/storage/connection.ts';

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
