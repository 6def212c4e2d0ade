import { Worker } from 'node:worker_threads';
import type { FoldOutcome } from '../../../src/core/selection/fold-task.ts';
import type { SampleTask } from './sample-task.ts';
import type { TaskPool } from './site.ts';
import type { TrialQuestion } from './trial-thread.ts';

type Answer = { readonly id: number } & ({ readonly outcome: FoldOutcome } | { readonly error: string });

interface Thread {
  readonly worker: Worker;
  readonly waiting: Map<number, { resolve: (outcome: FoldOutcome) => void; reject: (error: Error) => void }>;
}

/** Starts so many of Node's threads and waits until they have read the table. */
export async function startNodePool(input: SampleTask, parallel: number): Promise<TaskPool> {
  const threads = await Promise.all(Array.from({ length: parallel }, () => startThread(input)));
  let next = 0;
  return {
    parallel,
    evaluate: (task, { secondsLeft }) => {
      const free = threads.reduce((least, thread) =>
        thread.waiting.size < least.waiting.size ? thread : least,
      );
      return ask(free, { id: next++, task, secondsLeft: secondsLeft() });
    },
    stop: () => {
      for (const { worker } of threads) void worker.terminate();
    },
  };
}

async function startThread(workerData: SampleTask): Promise<Thread> {
  const worker = new Worker(readingTypeScript(new URL('./trial-thread.ts', import.meta.url)), {
    workerData,
    eval: true,
  });
  await new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  const waiting: Thread['waiting'] = new Map();
  worker.on('message', (answer: Answer) => {
    const asker = waiting.get(answer.id)!;
    waiting.delete(answer.id);
    if ('outcome' in answer) asker.resolve(answer.outcome);
    else asker.reject(new Error(answer.error));
  });
  return { worker, waiting };
}

/** A thread does not inherit what lets Node read TypeScript. */
function readingTypeScript(url: URL): string {
  return `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(url.href)}); });`;
}

function ask({ worker, waiting }: Thread, question: TrialQuestion): Promise<FoldOutcome> {
  return new Promise((resolve, reject) => {
    waiting.set(question.id, { resolve, reject });
    worker.postMessage(question, []);
  });
}
