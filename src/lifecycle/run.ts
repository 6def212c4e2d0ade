import type { EstimatorName } from '../core/models/catalogue.ts';
import type { Problem } from './project.ts';

/** How one candidate did in cross-validation. */
export type CandidateResult =
  | {
      readonly state: 'done';
      readonly estimator: EstimatorName;
      readonly params: Readonly<Record<string, unknown>>;
      /** The decision metric on each fold, greater is better. */
      readonly scores: readonly number[];
      readonly mean: number;
      /** Population standard deviation of the scores, as numpy's default. */
      readonly sd: number;
      readonly seconds: number;
    }
  | {
      readonly state: 'failed';
      readonly estimator: EstimatorName;
      readonly params: Readonly<Record<string, unknown>>;
      readonly error: string;
      readonly seconds: number;
    };

/** Which TensorFlow.js backend trained the networks, and why that one. */
export interface NeuralBackend {
  readonly name: 'webgpu' | 'wasm' | 'cpu';
  readonly reason: string;
}

/** What was measured once, on the rows that training never saw. */
export type TestEvaluation =
  | {
      readonly task: 'classification';
      readonly rows: number;
      readonly metrics: Readonly<Record<string, number>>;
      readonly classes: readonly string[];
      /** classes × classes counts, row-major: row is the true class, column the predicted one. */
      readonly confusion: readonly number[];
      /** One curve a class (binary: the positive class alone), thinned to at most 500 points. */
      readonly curves: readonly {
        readonly class: string;
        readonly roc: {
          readonly falsePositiveRate: readonly number[];
          readonly truePositiveRate: readonly number[];
          readonly auc: number;
        };
        readonly precisionRecall: {
          readonly recall: readonly number[];
          readonly precision: readonly number[];
          readonly averagePrecision: number;
        };
        /** Share of rows of this class: the precision of guessing. */
        readonly prevalence: number;
      }[];
    }
  | {
      readonly task: 'regression';
      readonly rows: number;
      readonly metrics: Readonly<Record<string, number>>;
      /** At most 2,000 rows drawn evenly, for the charts. */
      readonly actual: readonly number[];
      readonly predicted: readonly number[];
    };

/** Permutation importance on the test set, by original column; the drop of the decision metric. */
export interface Importance {
  readonly column: string;
  readonly mean: number;
  readonly sd: number;
}

export interface RunSettings {
  readonly seed: number;
  readonly testShare: number;
  readonly folds: number;
  readonly candidates: readonly EstimatorName[];
}

interface RunBase {
  readonly id: string;
  readonly projectId: string;
  readonly datasetVersionId: string;
  readonly problem: Problem;
  readonly settings: RunSettings;
  readonly startedAt: number;
}

export interface RunResult {
  readonly candidates: readonly CandidateResult[];
  /** The candidate refitted on all training rows. */
  readonly chosen: EstimatorName;
  readonly test: TestEvaluation;
  readonly importances: readonly Importance[];
  readonly backend: NeuralBackend | null;
  /** Columns left out of the features, and why. */
  readonly leftOut: readonly { readonly column: string; readonly reason: string }[];
  /** Rows left out because their target is missing. */
  readonly rowsWithoutTarget: number;
  readonly trainRows: number;
  readonly testRows: number;
  readonly secondsByPhase: Readonly<Record<string, number>>;
}

/** One training. A `running` one whose lock nobody holds was cut off: it is shown as interrupted. */
export type Run = RunBase &
  (
    | { readonly state: 'running' }
    | { readonly state: 'done'; readonly endedAt: number; readonly result: RunResult }
    | { readonly state: 'failed'; readonly endedAt: number; readonly error: string }
    | { readonly state: 'cancelled'; readonly endedAt: number }
    | { readonly state: 'interrupted'; readonly endedAt: number }
  );
