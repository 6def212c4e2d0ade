import { expect, test } from 'vitest';
import { type NamedJob, askAll } from '../../src/jobs/ask-all.ts';

const done = (label: string, began: string[]): NamedJob => ({
  label,
  begin: report => {
    began.push(label);
    report({ fraction: 0.5, phase: 'Half' });
    return { result: Promise.resolve(null), cancel: () => {} };
  },
});

test('jobs run one after the other, and tell how far all of them are', async () => {
  const [began, told]: [string[], string[]] = [[], []];
  const all = askAll([done('One', began), done('Two', began)], ({ fraction, phase, detail }) =>
    told.push(`${fraction} ${phase} ${detail ?? ''}`.trim()),
  );
  expect(await all.result).toEqual([]);
  expect(began).toEqual(['One', 'Two']);
  expect(told).toEqual([
    '0 One (1 of 2)',
    '0.25 One (1 of 2) Half',
    '0.5 Two (2 of 2)',
    '0.75 Two (2 of 2) Half',
  ]);
});

test('one that fails is told with its reason, and the next still runs', async () => {
  const began: string[] = [];
  const broken: NamedJob = {
    label: 'Broken',
    begin: () => ({ result: Promise.reject(new Error('no rows')), cancel: () => {} }),
  };
  const failed = await askAll([broken, done('Next', began)], () => {}).result;
  expect(failed).toEqual([{ label: 'Broken', reason: 'no rows' }]);
  expect(began).toEqual(['Next']);
});

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: (reason?: DOMException) => controller.abort(reason) };
}

test('cancelled, the one at work ends and none begins after it', async () => {
  const began: string[] = [];
  const { signal, abort } = abortable();
  const long: NamedJob = {
    label: 'Long',
    begin: () => ({
      result: new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
      }),
      cancel: abort,
    }),
  };
  const all = askAll([long, done('Next', began)], () => {});
  all.cancel();
  await expect(all.result).rejects.toMatchObject({ name: 'AbortError' });
  expect(began).toEqual([]);
});
