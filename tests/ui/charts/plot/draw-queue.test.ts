import { expect, test } from 'vitest';
import { whenItsTurn } from '../../../../src/ui/charts/plot/draw-queue.ts';

const nextTask = () => new Promise(resolve => setTimeout(resolve));

test('each piece of work has a task of its own, in order, unless it was taken back', async () => {
  const done: string[] = [];
  whenItsTurn(() => done.push('first'));
  const takeBack = whenItsTurn(() => done.push('second'));
  whenItsTurn(() => done.push('third'));
  takeBack();
  expect(done).toEqual([]);
  await nextTask();
  expect(done).toEqual(['first']);
  await nextTask();
  expect(done).toEqual(['first', 'third']);
});
