import type { Report } from './progress.ts';

/** The formats that a stored table is written in. */
export const exportFormats = ['csv', 'ndjson', 'parquet'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportInput {
  readonly datasetVersionId: string;
  readonly format: ExportFormat;
}

/** Runs in workers/export.ts; reads IndexedDB itself. */
export interface ExportApi {
  /** The whole table as a file of this format. */
  exportDataset(input: ExportInput, report: Report): Promise<Blob>;
}
