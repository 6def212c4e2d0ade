import type { FoldOutcome, FoldTask } from '../../core/selection/fold-task.ts';
import type { ComparisonBackend, NeuralBackend } from '../../lifecycle/training/run.ts';
import type { TrainingInput } from './training.ts';

/** What the one who asked is told while a task is done. */
export interface TaskWatch {
  report(fraction: number): void;
  checkpoint(state: object): void;
}

export interface TaskOptions {
  /** Of the time for looking for models; null where there is no limit. */
  readonly secondsLeft: number | null;
  readonly resumeFrom: object | null;
}

export interface TaskAnswer {
  readonly outcome: FoldOutcome;
  /** What trained the networks, once one was asked for. */
  readonly backend: NeuralBackend | null;
  /** What compared rows with rows, once any were. */
  readonly comparedOn: readonly ComparisonBackend[];
}

/** Runs in workers/trials.ts: one of a training's threads, which does the folds' tasks that it is given. */
export interface TrialsApi {
  /** Reads the table and cuts it as the training does; before the first task. */
  open(input: Pick<TrainingInput, 'datasetVersionId' | 'problem' | 'settings'>): Promise<void>;
  evaluate(task: FoldTask, options: TaskOptions, watch: TaskWatch): Promise<TaskAnswer>;
}
