/** What the business wants of a project, in its own words and numbers; the targets gate deployment and define alerts. */
export interface BusinessProblem {
  readonly projectId: string;
  readonly savedAt: number;
}
