import { InputError } from '../../errors.ts';
import type { Split } from '../split.ts';
import type { ClassLabels } from '../splits.ts';

/**
 * Splits that do not look at classes may leave a part with one alone, of which nothing can be learned or told.
 * @throws InputError naming the part and its class
 */
export function requireBothClasses(
  splits: readonly Split[],
  { codes, classes }: ClassLabels,
  nameOf: (split: number) => string,
): void {
  splits.forEach(({ train, test }, s) => {
    const parts = [
      { rows: train, doing: `what is learned from before testing on ${nameOf(s)}` },
      { rows: test, doing: nameOf(s) },
    ];
    for (const { rows, doing } of parts) {
      const first = codes[rows[0]!];
      if (rows.some(row => codes[row] !== first)) continue;
      throw new InputError(
        `With this split ${doing} has rows of one class only, "${classes[first!]}".`,
        'Use fewer folds or a larger test share, or split in another way.',
      );
    }
  });
}
