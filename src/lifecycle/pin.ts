/** Something seen in the data that a person keeps for the project's report. */
export interface Pin {
  readonly id: string;
  readonly projectId: string;
  readonly datasetVersionId: string;
  readonly note: string;
  readonly pinnedAt: number;
}
