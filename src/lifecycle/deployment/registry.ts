import type { PipelineModel, Predictions } from '../../core/pipeline/pipeline-model.ts';
import type { HeldRule } from '../evaluation/held-rule.ts';

/** The model that a run made, and what drift is measured from. Stored once, beside the run. */
export interface ModelArtifact {
  readonly runId: string;
  readonly pipeline: PipelineModel;
  /** Row numbers (0-based, in the dataset version) of the training part: the reference for the columns. */
  readonly trainRows: Uint32Array<ArrayBuffer>;
  /** Row numbers of the test part. */
  readonly testRows: Uint32Array<ArrayBuffer>;
  /** Predictions on the test part: the reference for the predictions, since on training rows they flatter. */
  readonly testPredictions: Predictions;
}

/** Append-only: a version is never changed or removed while anything refers to it. */
export interface ModelVersion {
  readonly id: string;
  readonly model: string;
  readonly version: number;
  readonly projectId: string;
  readonly runId: string;
  readonly createdAt: number;
  /** How it says what a row is, where a person decided about that; a later decision makes another version. */
  readonly held?: HeldRule;
}

export type Alias = 'champion' | 'challenger';

/** A name with versions; aliases point at one version each and may move. */
export interface RegisteredModel {
  /** Unique: the model's id and what a person calls it. */
  readonly name: string;
  readonly projectId: string;
  readonly aliases: Readonly<Partial<Record<Alias, number>>>;
  readonly createdAt: number;
}

/** A version that answers predictions here, from `deployedAt` until another takes over. */
export interface Deployment {
  readonly id: string;
  readonly projectId: string;
  readonly model: string;
  readonly version: number;
  readonly runId: string;
  readonly datasetVersionId: string;
  readonly deployedAt: number;
  /** As its version has it. */
  readonly held?: HeldRule;
}

/** The pipeline that a deployment answers with: the run's, by the rule that was decided on when it was deployed. */
export function deployedPipeline(
  { pipeline }: ModelArtifact,
  { held }: Pick<Deployment, 'held'>,
): PipelineModel {
  return held === undefined ? pipeline : { ...pipeline, rule: held.rule };
}
