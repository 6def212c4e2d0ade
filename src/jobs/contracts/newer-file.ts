import type { ArrivalMode } from '../../lifecycle/data/dataset-version.ts';
import type { SchemaFit } from '../../lifecycle/data/schema-fit.ts';
import type { ImportPreview } from './import-preview.ts';
import type { TableInput } from './ingest.ts';

/** A newer file, or several, to become the next version of a project's table. */
export interface NewerFileInput extends TableInput {
  readonly projectId: string;
  /** The version that the project is on. */
  readonly datasetVersionId: string;
  readonly mode: ArrivalMode;
  /** Whether the steps that were recorded on the table are taken on the newer rows too. */
  readonly replays: boolean;
}

/** A recorded step in words, and why it was not taken again. */
export interface SkippedStepText {
  readonly step: string;
  readonly why: string;
}

/** A newer file as it would become the next version. */
export interface NewerFilePreview extends ImportPreview {
  readonly fit: SchemaFit;
  /** In words, those that were recorded and are taken again. */
  readonly replayed: readonly string[];
  readonly skipped: readonly SkippedStepText[];
}
