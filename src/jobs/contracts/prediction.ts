import type { ExpectationRecord } from '../../lifecycle/data/expectation-record.ts';
import type { DecidedBy } from '../../core/decision/decided-by.ts';
import type { Report } from './progress.ts';

/** One prediction as the page shows it. */
export type RowPrediction = {
  readonly model: string;
  readonly version: number;
  readonly latencyMs: number;
  /** Columns whose category training never saw. */
  readonly unknown: readonly string[];
  /** The rule by which it was said, where a person decided on one; null where the model says. */
  readonly by: DecidedBy | null;
  /** The recorded steps that were taken on the row first, in words. */
  readonly replayed: readonly string[];
} & (
  | {
      readonly task: 'classification';
      readonly class: string;
      readonly probabilities: readonly { readonly class: string; readonly probability: number }[];
    }
  | { readonly task: 'regression'; readonly value: number }
);

export interface FilePrediction {
  /** The scored file's columns unchanged and in order, then `prediction`, one `probability_<class>` a class, and by a rule for groups `decided_as`. */
  readonly csv: Blob;
  readonly rows: number;
  /** The first rows of `csv` as text, under its header. */
  readonly preview: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };
  readonly warnings: readonly string[];
  /** The recorded steps that were taken on the rows first, in words; none drops a row. */
  readonly replayed: readonly string[];
  /** How the project's rules did on the file; absent where none is on the model's columns. */
  readonly expectations?: ExpectationRecord;
  /** Time to prepare and score all rows, without reading and storage. */
  readonly latencyMs: number;
}

/** Runs in workers/prediction.ts, which the page keeps warm. Every prediction is logged before it is answered. */
export interface PredictionApi {
  /** `row` maps column names to text as typed; null or '' is missing. */
  predictRow(input: {
    readonly deploymentId: string;
    readonly row: Readonly<Record<string, string | null>>;
  }): Promise<RowPrediction>;
  /** @throws InputError naming each missing column, ExpectationError naming the critical rule that the file breaks. */
  predictFile(
    input: { readonly deploymentId: string; readonly source: Blob; readonly fileName: string },
    report: Report,
  ): Promise<FilePrediction>;
}
