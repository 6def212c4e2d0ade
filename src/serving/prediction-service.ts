import type { InputColumn, Target } from '../core/pipeline/pipeline-model.ts';
import type { TextRecord } from '../core/table/from-records.ts';

/** Which version of a model is meant. */
export type VersionChoice =
  | { readonly by: 'alias'; readonly alias: string }
  | { readonly by: 'version'; readonly version: number };

/** A model that answers here, as its list and its own address tell it. */
export interface ModelDescription {
  readonly name: string;
  /** From the first on. */
  readonly versions: readonly number[];
  readonly aliases: Readonly<Record<string, number>>;
}

/** The answer to one row. */
export type RowAnswer = {
  /** Columns with a category that training never saw. */
  readonly unknown: readonly string[];
} & (
  | {
      readonly task: 'classification';
      readonly class: string;
      readonly probabilities: readonly { readonly class: string; readonly probability: number }[];
    }
  | { readonly task: 'regression'; readonly value: number }
);

/** A version that is ready to answer. */
export interface OpenModel {
  readonly name: string;
  readonly version: number;
  readonly inputs: readonly InputColumn[];
  readonly target: Target;
  /** Answers to all rows or to none, logged before they are given; `requestId` goes into the log. */
  predict(rows: readonly TextRecord[], requestId: string): Promise<readonly RowAnswer[]>;
}

/** What the API needs from where it runs. */
export interface PredictionService {
  /** Of the app. */
  readonly softwareVersion: string;
  listModels(): Promise<readonly ModelDescription[]>;
  /**
   * The model that was opened last for this choice, without looking whether it still is the one; null where none is at
   * hand. Its `predict` rejects, and logs nothing, when another answers by now.
   */
  recallModel(name: string, which: VersionChoice): OpenModel | null;
  /** As it is stored now; null where there is no such model or version. */
  openModel(name: string, which: VersionChoice): Promise<OpenModel | null>;
  newRequestId(): string;
  /** Milliseconds since some fixed moment. */
  now(): number;
}
