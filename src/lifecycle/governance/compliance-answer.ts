/** What a person answered to an item of a checklist. */
export interface ComplianceAnswer {
  /** Project, checklist and item. */
  readonly id: string;
  readonly projectId: string;
  readonly savedAt: number;
}
