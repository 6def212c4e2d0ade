/** A person's words in a document whose numbers the app writes. */
export interface WrittenDocument {
  /** `writtenDocumentId`. */
  readonly id: string;
  readonly projectId: string;
  readonly kind: DocumentKind;
  /** The run of a model card, the dataset version of a datasheet. */
  readonly subject: string;
  /** By section. */
  readonly words: Readonly<Record<string, string>>;
  readonly savedAt: number;
}

export type DocumentKind = 'model card' | 'datasheet';

/** The one document of a kind about a subject. */
export function writtenDocumentId(kind: DocumentKind, subject: string): string {
  return `${kind} ${subject}`;
}
