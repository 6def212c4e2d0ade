import type { ExpectationResult } from './check-expectations.ts';

/**
 * Critical rules are broken, so that the data go no further. The first is named in the message, from which the page reads
 * it back: of an error, only name and message cross threads.
 */
export class ExpectationError extends Error {
  override readonly name = 'ExpectationError';
  constructor(subject: string, broken: readonly ExpectationResult[]) {
    const [first] = broken;
    const others = broken.length - 1;
    const more =
      others > 0 ? ` ${others} more critical ${others === 1 ? 'rule is' : 'rules are'} broken.` : '';
    super(
      `${subject} breaks the critical rule “${first?.name}”. Expected: ${first?.expected} Found: ${first?.observed}${more} Correct the data, or change the rule.`,
    );
  }
}

/** The name of the rule that stopped something; null for any other error. */
export function brokenRuleOf({ name, message }: Pick<Error, 'name' | 'message'>): string | null {
  if (name !== 'ExpectationError') return null;
  return /breaks the critical rule “(.+?)”\. Expected: /.exec(message)?.[1] ?? null;
}
