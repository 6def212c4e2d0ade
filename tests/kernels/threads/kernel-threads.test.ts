import { afterEach, expect, test, vi } from 'vitest';
import type { KernelTask } from '../../../src/kernels/threads/kernel-task.ts';
import { type KernelThread, startThreads } from '../../../src/kernels/threads/kernel-threads.ts';

afterEach(() => vi.unstubAllGlobals());

function threadDouble(starts: boolean) {
  const tasks: KernelTask[] = [];
  const thread: KernelThread = {
    ready: starts ? Promise.resolve() : Promise.reject(new Error('no script')),
    post: task => tasks.push(task),
    end: vi.fn(),
  };
  return { thread, tasks };
}

const task = { call: 'follow', args: [7] } as unknown as KernelTask;

test('those that start help; one that does not is done without', async () => {
  const doubles = [threadDouble(true), threadDouble(false), threadDouble(true)];
  const waiting = [...doubles];
  const threads = await startThreads(() => waiting.shift()!.thread, 3);
  expect(threads?.helpers).toBe(2);
  threads?.send(task);
  expect(doubles.map(({ tasks }) => tasks)).toEqual([[task], [], [task]]);
});

test.each([
  ['no thread starts', () => threadDouble(false).thread, 2],
  ['none is asked for', () => threadDouble(true).thread, 0],
])('there are none where %s', async (_, spawn, helpers) => {
  expect(await startThreads(spawn, helpers)).toBeNull();
});

test('there are none where memory cannot be shared: the page is not cross-origin isolated', async () => {
  vi.stubGlobal('SharedArrayBuffer', undefined);
  const spawn = vi.fn(() => threadDouble(true).thread);
  expect(await startThreads(spawn, 2)).toBeNull();
  expect(spawn).not.toHaveBeenCalled();
});
