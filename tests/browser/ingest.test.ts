import { expect, test, vi } from 'vitest';
import { applyStep, importTable } from '../../src/jobs/ingest.ts';
import type { Progress } from '../../src/jobs/contracts/progress.ts';
import { readRows } from '../../src/storage/data/columns.ts';
import { getDatasetVersion, listDatasetVersions } from '../../src/storage/data/datasets.ts';
import { cellText } from '../../src/core/table/column.ts';

const sample = async (name: string) => (await fetch(`/samples/${name}.csv`)).blob();

/** About 20 MB: long enough in the worker to be watched and cancelled. */
function largeFile(): Blob {
  const block = Array.from(
    { length: 5000 },
    (_, i) => `C-${i},${i % 97},${i / 7},word ${i % 300},"a, b"\n`,
  ).join('');
  return new Blob(['code,count,share,word,note\n', ...Array.from({ length: 120 }, () => block)]);
}

test('a sample is imported by a worker and given another kind', async () => {
  const heard: Progress[] = [];
  const source = await sample('penguins');
  const { datasetVersionId, rows } = await importTable(
    { source, fileName: 'penguins.csv', origin: 'sample' },
    progress => heard.push(progress),
  ).result;
  expect(rows).toBe(344);
  expect(heard.length).toBeGreaterThan(2);

  const changes = [{ name: 'flipper_length_mm', kind: 'category' }] as const;
  const step = { kind: 'changeKinds', changes } as const;
  const changed = await applyStep({ datasetVersionId, step, why: null }).result;
  expect((await getDatasetVersion(changed.datasetVersionId))!.schema).toContainEqual(changes[0]);
});

test("a refused file rejects with InputError and the worker's own message", async () => {
  const png = new Blob([Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)]);
  await expect(
    importTable({ source: png, fileName: 'cat.csv', origin: 'file' }).result,
  ).rejects.toMatchObject({
    name: 'InputError',
    message: expect.stringContaining('This file is a PNG image, not comma-separated text.') as string,
  });
});

test('a cancelled import shows nothing', async () => {
  const before = (await listDatasetVersions()).length;
  const report = vi.fn<(progress: Progress) => void>();
  const job = importTable({ source: largeFile(), fileName: 'large.csv', origin: 'file' }, report);
  await vi.waitFor(() => expect(report).toHaveBeenCalled(), { timeout: 20_000 });
  job.cancel();
  await expect(job.result).rejects.toMatchObject({ name: 'AbortError' });
  expect(await listDatasetVersions()).toHaveLength(before);
});

test('a large file is imported without a task over 50 ms on the page', async () => {
  const source = largeFile();
  await new Promise(resolve => setTimeout(resolve, 200));
  const longTasks: number[] = [];
  const observer = new PerformanceObserver(list =>
    longTasks.push(...list.getEntries().map(({ duration }) => duration)),
  );
  observer.observe({ type: 'longtask' });
  const { datasetVersionId, rows, problemCount } = await importTable({
    source,
    fileName: 'large.csv',
    origin: 'file',
  }).result;
  observer.disconnect();
  expect([rows, problemCount]).toEqual([600_000, 0]);
  expect(longTasks).toEqual([]);
  const version = (await getDatasetVersion(datasetVersionId))!;
  const last = await readRows(version, 599_999, 1);
  expect(last.columns.map(column => cellText(column, 0))).toEqual([
    'C-4999',
    '52',
    String(4999 / 7),
    'word 199',
    'a, b',
  ]);
});
