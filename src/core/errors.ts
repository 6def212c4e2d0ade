/**
 * A fault in what a person brought (a file, a table, a choice), told so that they can act on it:
 * the message names the subject and the offending value, `remedy` says what to do next.
 * Crosses threads by `name`, because class instances arrive as plain objects.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly remedy: string | undefined;
  constructor(message: string, remedy?: string) {
    super(remedy === undefined ? message : `${message} ${remedy}`);
    this.remedy = remedy;
  }
}

/** An estimator or transformer could not be fitted on this data; the message says which and why. */
export class FitError extends Error {
  override readonly name = 'FitError';
}

/** What a thrown thing says of itself. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}
