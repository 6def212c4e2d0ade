/** What a project's table has to fulfil, in every version and every batch. */
export interface ExpectationSuite {
  readonly projectId: string;
  readonly changedAt: number;
}
