import { expect, test } from 'vitest';
import { countAsJob, isJobRunning } from '../../src/jobs/running-jobs.ts';

test('a job counts as running until it ends', async () => {
  const ending = new AbortController();
  const ended = new Promise(resolve => ending.signal.addEventListener('abort', resolve));
  const job = countAsJob(async () => {
    await ended;
    return 'done';
  });
  expect(await isJobRunning()).toBe(true);
  ending.abort();
  expect(await job).toBe('done');
  expect(await isJobRunning()).toBe(false);
});

test('a job that fails no longer counts, and keeps its error', async () => {
  await expect(countAsJob(() => Promise.reject(new TypeError('no')))).rejects.toThrow(TypeError);
  expect(await isJobRunning()).toBe(false);
});
