import type { Problem } from '../../core/pipeline/problem.ts';
import type { ComparisonResult, ComparisonSettings } from '../../core/selection/comparison.ts';

import type { ExpectationRecord } from '../data/expectation-record.ts';

export type { TestEvaluation } from '../../core/evaluation/test-evaluation.ts';
export type { Importance } from '../../core/inspection/importance.ts';
export type { CandidateResult } from '../../core/selection/comparison.ts';
export type RunSettings = ComparisonSettings;

/** What trained the networks (webgpu: TensorFlow.js on a GPU, wasm: our WebAssembly, cpu: plain JavaScript), and why that. */
export interface NeuralBackend {
  readonly name: 'webgpu' | 'wasm' | 'cpu';
  readonly reason: string;
}

/** What computed the features to fit and compare with, and why that; the CPU to the bit the same each time. */
export interface PreparationBackend {
  readonly name: 'webgpu' | 'cpu';
  readonly reason: string;
}

/** What compared rows with rows (nearest neighbours, support vectors, groups), and why that. Neighbours and groups are the very same on either. */
export interface ComparisonBackend {
  readonly work: 'neighbors' | 'kernels' | 'groups';
  readonly name: 'webgpu' | 'cpu';
  readonly reason: string;
}

interface RunBase {
  readonly id: string;
  readonly projectId: string;
  readonly datasetVersionId: string;
  readonly problem: Problem;
  readonly settings: RunSettings;
  readonly startedAt: number;
  /** How the project's rules did on the table; absent while they run, and where there are none. */
  readonly expectations?: ExpectationRecord;
}

export interface RunResult extends ComparisonResult {
  /** Null where no network was among the candidates. */
  readonly backend: NeuralBackend | null;
  /** Absent from runs stored before it was told: the CPU. */
  readonly preparedOn?: PreparationBackend;
  /** Absent where no candidate compares rows, and from runs stored before it was told: the CPU. */
  readonly comparedOn?: readonly ComparisonBackend[];
}

/**
 * One training. A `running` one whose lock nobody holds was cut off: it is shown as interrupted, and can be gone on
 * with from its checkpoints, as can one that a person paused.
 */
export type Run = RunBase &
  (
    | { readonly state: 'running' }
    | { readonly state: 'done'; readonly endedAt: number; readonly result: RunResult }
    | { readonly state: 'failed'; readonly endedAt: number; readonly error: string }
    | { readonly state: 'cancelled'; readonly endedAt: number }
    | { readonly state: 'interrupted'; readonly endedAt: number; readonly paused?: boolean }
  );
