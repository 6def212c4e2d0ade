/** Raised when a question is answered in another way than before: what was kept is then asked anew. */
const insightEdition = 3;

/** An answer about a run or a dataset version that was computed once and stays true: neither ever changes. */
export interface Insight {
  /** Begins with the run or the dataset version that it is about, with which it goes, and is made from all that the answer depends on. */
  readonly id: string;
  readonly at: number;
  readonly answer: unknown;
}

/** Names the answer to a question about a subject. `asks` is plain data whose keys stand in a fixed order. */
export function insightId(subject: string, kind: string, asks: unknown): string {
  return `${subject} ${kind} ${insightEdition} ${JSON.stringify(asks)}`;
}
