/** Raised when a question is answered in another way than before: what was kept is then asked anew. */
const insightEdition = 2;

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

/** Which question an answer about a subject is to, by its id; null where it was answered in another way than today. */
export function askedOf(
  subject: string,
  id: string,
): { readonly kind: string; readonly asks: unknown } | null {
  const question = new RegExp(`^ (.+?) ${insightEdition} (\\{.*)$`, 's').exec(id.slice(subject.length));
  if (!id.startsWith(subject) || question === null) return null;
  return { kind: question[1]!, asks: JSON.parse(question[2]!) as unknown };
}
