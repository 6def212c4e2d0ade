import type { EstimatorName } from '../../core/models/catalogue.ts';
import type { Trial } from '../../core/selection/search/trial.ts';
import type {
  CandidateResult,
  ComparisonBackend,
  NeuralBackend,
  RunSettings,
} from '../../lifecycle/training/run.ts';
import type { Problem } from '../../lifecycle/project.ts';
import type { Progress, Report } from './progress.ts';

export interface TrainingInput {
  readonly runId: string;
  readonly projectId: string;
  readonly datasetVersionId: string;
  readonly problem: Problem;
  readonly settings: RunSettings;
  /** Goes on with an interrupted run of that id from its checkpoints, instead of beginning a new one. */
  readonly goOn?: boolean;
  /** Looks for nothing better any more: makes the best of what the run has found so far. */
  readonly finishNow?: boolean;
}

export interface TrainingProgress extends Progress {
  /** Results so far, in the order of the candidates. */
  readonly finished: readonly CandidateResult[];
  /** The candidate at work, null between them. */
  readonly current: EstimatorName | null;
  readonly backend: NeuralBackend | null;
  /** What compared rows with rows; absent before any were. */
  readonly comparedOn?: readonly ComparisonBackend[];
  /** Every trial of a search so far, in the order in which they ended; absent where there is none. */
  readonly trials?: readonly Trial[];
}

/** Runs in workers/training.ts. Writes the run and its artifact to IndexedDB itself. */
export interface TrainingApi {
  train(input: TrainingInput, report: Report<TrainingProgress>): Promise<{ readonly runId: string }>;
}
