import { InputError } from '../../errors.ts';

/** The error for a category that training never saw, where the encoder was told to refuse it. */
export function unknownCategory(column: string, category: string): InputError {
  return new InputError(
    `Column "${column}": "${category}" did not occur in training, and its encoder refuses what it does not know.`,
    'Let the encoder ignore unknown categories, or train on rows that hold this one.',
  );
}
