import type { Table } from '../../core/table/column.ts';
import type { Predictions } from '../../core/pipeline/pipeline-model.ts';
import type { ExpectationRecord } from '../data/expectation-record.ts';

/** Predictions answered together: one row from the form, or up to a few thousand from a file or a request. */
export interface PredictionBatch {
  readonly id: string;
  readonly deploymentId: string;
  readonly projectId: string;
  readonly model: string;
  readonly version: number;
  readonly at: number;
  readonly source:
    | { readonly kind: 'form' }
    | { readonly kind: 'file'; readonly fileName: string }
    | { readonly kind: 'api'; readonly requestId: string };
  /** The input columns as scored, so that drift can be measured on them. */
  readonly inputs: Table;
  readonly predictions: Predictions;
  /** Time to prepare and score the whole batch, without storage. */
  readonly latencyMs: number;
  /** How the project's rules did on the whole file; absent for rows from the form, and where there are none. */
  readonly expectations?: ExpectationRecord;
}
