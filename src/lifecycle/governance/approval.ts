/** A step on the way of a model's approval. Append-only: where a model stands follows from its steps. */
export interface ApprovalStep {
  readonly id: string;
  readonly projectId: string;
  readonly runId: string;
  readonly at: number;
}
