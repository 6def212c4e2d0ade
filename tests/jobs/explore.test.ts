import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test } from 'vitest';
import {
  associate,
  count,
  describe,
  groups,
  map,
  pair,
  profile,
  relate,
  sets,
} from '../../src/jobs/bodies/explore.ts';
import { importTable } from '../../src/jobs/bodies/ingest.ts';
import type { Progress } from '../../src/jobs/contracts/progress.ts';
import { exploredInsightId } from '../../src/lifecycle/evaluation/explored-insight.ts';
import { closeConnection } from '../../src/storage/connection.ts';
import { getInsight } from '../../src/storage/models/insights.ts';

const unheard = () => {};
let explored: { datasetVersionId: string; conditions: readonly [] };

beforeEach(async () => {
  await closeConnection();
  globalThis.indexedDB = new IDBFactory();
  const lines = Array.from(
    { length: 60 },
    (_, i) => `${i / 4},${(i * 7) % 13},${i % 3 === 0 ? 'x' : 'y'},${i < 30 ? 'no' : 'yes'}`,
  );
  const { datasetVersionId } = await importTable(
    {
      source: new Blob([`size,noise,plan,bought\n${lines.join('\n')}\n`]),
      fileName: 'shop.csv',
      origin: 'file',
      storageKey: crypto.randomUUID(),
    },
    unheard,
  );
  explored = { datasetVersionId, conditions: [] };
});

test('a stored table is related to a target, with progress from 0 to 1', async () => {
  const heard: Progress[] = [];
  const relations = await relate({ ...explored, target: 'bought' }, progress => heard.push(progress));
  expect(relations[0]).toMatchObject({ column: 'size', direction: expect.any(Number) });
  expect(relations).toHaveLength(3);
  const fractions = heard.map(({ fraction }) => fraction);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect([fractions[0], fractions.at(-1)]).toEqual([0, 1]);
});

test('conditions hold for everything that is asked', async () => {
  const conditions = [{ column: 'size', kind: 'range', from: 5, to: null }] as const;
  const filtered = { ...explored, conditions };
  const { profile: told } = await describe(
    { ...filtered, column: 'plan', bins: 'freedman-diaconis' },
    unheard,
  );
  expect(told.rows).toBe(40);
  expect(await count(filtered, unheard)).toBe(40);
  expect((await profile(filtered, unheard)).map(({ rows }) => rows)).toEqual([40, 40, 40, 40]);
  const two = await pair({ ...filtered, first: 'plan', second: 'bought' }, unheard);
  if (two.shape !== 'categories') throw new Error(two.shape);
  expect(two.crosstab.counts.flat().reduce((sum, count) => sum + count, 0)).toBe(40);
  const matrix = await associate({ ...filtered, columns: null }, unheard);
  expect(matrix.columns.map(({ name }) => name)).toEqual(['size', 'noise', 'plan', 'bought']);
  const chosen = await associate({ ...filtered, columns: ['plan', 'noise'] }, unheard);
  expect(chosen.columns).toHaveLength(2);
  const { rows, axes } = await sets({ ...filtered, columns: ['plan', 'bought'] }, unheard);
  expect([rows, axes.map(axis => axis.rows)]).toEqual([40, expect.any(Array)]);
});

test('rows are laid out without the target and coloured by it', async () => {
  const laid = await map({ ...explored, target: 'bought' }, unheard);
  expect(laid!.map.loadings.map(({ column }) => column)).toEqual(['size', 'noise']);
  expect(laid!.colors).toMatchObject({ shape: 'category', labels: ['no', 'yes'] });
  expect(laid!.map.points.x).toHaveLength(60);
});

test('rows are grouped without the target, as many groups as asked for', async () => {
  const found = await groups({ ...explored, except: ['bought'], groups: 2, target: 'bought' }, unheard);
  expect(found.columns).toEqual(['size', 'noise', 'plan']);
  expect(found.groups.map(({ size }) => size).reduce((sum, size) => sum + size)).toBe(60);
  expect(found.groups).toHaveLength(2);
  expect(found.colors).toMatchObject({ shape: 'category', labels: ['no', 'yes'] });
  const conditions = [{ column: 'plan', kind: 'values', values: ['x'] }] as const;
  expect(
    (await groups({ ...explored, conditions, except: [], groups: null, target: null }, unheard)).rows,
  ).toBe(20);
});

test('a filter that leaves no row, and columns that are not there, are told', async () => {
  const none = [{ column: 'plan', kind: 'values', values: ['z'] }] as const;
  await expect(associate({ ...explored, conditions: none, columns: null }, unheard)).rejects.toThrow(
    'No row fulfils the filter',
  );
  expect(await count({ ...explored, conditions: none }, unheard)).toBe(0);
  await expect(relate({ ...explored, target: 'colour' }, unheard)).rejects.toThrow('"colour"');
  const gone = [{ column: 'gone', kind: 'values', values: ['z'] }] as const;
  await expect(profile({ ...explored, conditions: gone }, unheard)).rejects.toThrow('"gone"');
});

test('what is told of the whole table is kept with its version; of some rows it is not', async () => {
  const input = { ...explored, target: 'bought' };
  const relations = await relate(input, unheard);
  const id = exploredInsightId('relate', input)!;
  expect(id.startsWith(`${explored.datasetVersionId} `)).toBe(true);
  expect((await getInsight(id))?.answer).toEqual(relations);
  const otherOrder = { target: 'bought', ...explored };
  expect(exploredInsightId('relate', otherOrder)).toBe(id);
  const filtered = { ...input, conditions: [{ column: 'size', kind: 'range', from: 5, to: null }] as const };
  expect(exploredInsightId('relate', filtered)).toBeNull();
});
