import type { EvaluateFold } from '../../../src/core/selection/fold-task.ts';
import type { KernelThreads } from '../../../src/kernels/threads/kernel-threads.ts';
import type { SampleTask } from './sample-task.ts';

/** What a contender finds where it runs: a thread of Node, or a worker of Chromium. */
export interface Site {
  /** Threads that share memory with it, one a core together with it; null where it is alone. Started once. */
  startHelpers(): Promise<KernelThreads | null>;
  /** As many threads as there are cores that do a training's tasks, with the table read. */
  startPool(input: SampleTask): Promise<TaskPool>;
  /** Seconds of all processors together so far; null where that is not told. */
  cpuSeconds(): number | null;
  /** Ends the threads that it started. */
  close(): void;
}

/** Threads that do a training's tasks side by side; they stay until they are stopped, as sklearn's do between its calls. */
export interface TaskPool {
  readonly parallel: number;
  readonly evaluate: EvaluateFold;
  readonly stop: () => void;
}

/** Calls that a contender answers wherever it runs. */
export type Away<Contender> = {
  readonly [Call in keyof Contender]: Contender[Call] extends (...args: infer Args) => infer Answer
    ? (...args: Args) => Promise<Awaited<Answer>>
    : never;
};
