import type { Counterfactual } from './counterfactual.ts';
import { cellInWords, type Explained, type Spell } from './in-words.ts';
import { changesInWords } from './waterfall-steps.ts';

/** How the contributions to one answer were come by. */
export function contributionsInWords(sampled: boolean, { kind }: Explained): string {
  const of = `Shapley values of the ${kind} itself`;
  return sampled
    ? `${of}, estimated by drawing orders of the columns; base and contributions sum to the answer exactly.`
    : `${of}, exact.`;
}

/** Changes of a row that lead to another answer: what they have in common, and each in a line. */
export function counterfactualsInWords(
  {
    found,
    wished,
    times,
  }: {
    readonly found: readonly Counterfactual[];
    /** What is wished for, in words. */
    readonly wished: string;
    readonly times: readonly string[];
  },
  explained: Explained,
  spell: Readonly<Record<'number' | 'share', Spell>>,
): { readonly lead: string; readonly sentences: readonly string[] } {
  if (found.length === 0)
    return {
      lead: `No change of up to four columns, to values that training rows have, leads to ${wished}.`,
      sentences: [],
    };
  const told = (said: number) =>
    explained.kind === 'value'
      ? `${explained.target} ${spell.number(said)}`
      : `probability of ${explained.class} ${spell.share(said)}`;
  return {
    lead: `Each of these leads to ${wished}, which fewer changes do not:`,
    sentences: found.map(one => `${changesInWords(one, times, spell.number)} (${told(one.said)})`),
  };
}

/** Cases like a row as a table of texts: the row's number, what was true of it, how far it is, then its cells. */
export function casesInWords(
  target: string,
  nearest: readonly {
    /** Of the table, from 0. */
    readonly row: number;
    readonly distance: number;
    readonly actual: string;
    readonly cells: readonly {
      readonly column: string;
      readonly cell: number | string | null;
      readonly time: boolean;
    }[];
  }[],
  spell: Spell,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  return {
    columns: ['Row', target, 'Distance', ...(nearest[0]?.cells ?? []).map(({ column }) => column)],
    rows: nearest.map(({ row, distance, actual, cells }) => [
      spell(row + 1),
      actual,
      spell(distance),
      ...cells.map(({ cell, time }) => cellInWords(cell, time, spell)),
    ]),
  };
}
