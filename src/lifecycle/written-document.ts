/** A person's words in a document whose numbers the app writes: a model card, a datasheet. */
export interface WrittenDocument {
  /** Project, document and subject. */
  readonly id: string;
  readonly projectId: string;
  readonly savedAt: number;
}
