import type { Counterfactual } from './counterfactual.ts';
import { cellInWords, contributionInWords, type Explained, sizeInWords, type Spell } from './in-words.ts';

interface Contributed {
  readonly column: string;
  readonly cell: number | string | null;
  readonly time: boolean;
  readonly value: number;
}

/** One step on the way from the usual answer to a row's own. */
export interface WaterfallStep {
  readonly label: string;
  readonly value: number;
  readonly text: string;
}

/** The greatest contributions each as a step of its own, in words, and all others as the last. */
export function waterfallSteps(
  contributions: readonly Contributed[],
  explained: Explained,
  spell: Spell,
  most: number,
): readonly WaterfallStep[] {
  const shown = contributions.slice(0, most).map(one => ({
    label: `${one.column}: ${cellInWords(one.cell, one.time, spell)}`,
    value: one.value,
    text: contributionInWords(one, explained, spell),
  }));
  const rest = contributions.slice(most);
  if (rest.length === 0) return shown;
  const value = rest.reduce((sum, one) => sum + one.value, 0);
  const [label, subject] =
    rest.length === 1
      ? ['One other column', 'The other column']
      : [`${rest.length} other columns`, `The other ${rest.length} columns together`];
  const size = sizeInWords(Math.abs(value), explained, spell);
  return [...shown, { label, value, text: `${subject} ${value < 0 ? 'lowered' : 'raised'} it by ${size}.` }];
}

/** "Contract from Month-to-month to Two year and tenure from 2 to 24". */
export function changesInWords(
  { changes }: Pick<Counterfactual, 'changes'>,
  times: readonly string[],
  spell: Spell,
): string {
  const told = changes.map(({ column, from, to }) => {
    const time = times.includes(column);
    return `${column} from ${cellInWords(from, time, spell)} to ${cellInWords(to, time, spell)}`;
  });
  return told.length < 2 ? told.join('') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)!}`;
}
