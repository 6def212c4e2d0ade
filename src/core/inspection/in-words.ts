import type { SurrogateQuestion } from './surrogate.ts';

/** What numbers are spelled by, so that they read as elsewhere on the page. */
export type Spell = (value: number) => string;

/** A cell as it stands in a sentence. Times are told by their day, or to the minute where they have one. */
export function cellInWords(cell: number | string | null, time: boolean, spell: Spell): string {
  if (cell === null) return 'no value';
  if (typeof cell === 'string') return cell;
  if (!time) return spell(cell);
  const iso = new Date(cell).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}

/** What a contribution is counted in: points of a class's probability, or the target's own unit. */
export type Explained =
  | { readonly kind: 'probability'; readonly class: string }
  | { readonly kind: 'value'; readonly target: string };

/** "Contract: Month-to-month raised the probability of Yes by 12.3 points." */
export function contributionInWords(
  {
    column,
    cell,
    time,
    value,
  }: {
    readonly column: string;
    readonly cell: number | string | null;
    readonly time: boolean;
    readonly value: number;
  },
  explained: Explained,
  spell: Spell,
): string {
  const what = `${column}: ${cellInWords(cell, time, spell)}`;
  const size = sizeInWords(Math.abs(value), explained, spell);
  const of = explained.kind === 'probability' ? `the probability of ${explained.class}` : explained.target;
  return `${what} ${value < 0 ? 'lowered' : 'raised'} ${of} by ${size}.`;
}

/** A difference: "12.3 points" of probability, "4.2" of a value. */
export function sizeInWords(size: number, explained: Explained, spell: Spell): string {
  if (explained.kind === 'value') return spell(size);
  const points = (100 * size).toFixed(1);
  return `${points} ${points === '1.0' ? 'point' : 'points'}`;
}

/** What is true of the rows of which a surrogate tree's answer is yes, and of the others: "tenure ≤ 12", "tenure > 12". */
export function sidesInWords(question: SurrogateQuestion, spell: Spell): readonly [yes: string, no: string] {
  const { column } = question;
  switch (question.kind) {
    case 'number': {
      const most = cellInWords(question.most, question.time, spell);
      return [`${column} ≤ ${most}`, `${column} > ${most}`];
    }
    case 'category':
      return question.category === null
        ? [`${column} has no value`, `${column} has a value`]
        : [`${column} is ${question.category}`, `${column} is not ${question.category}`];
    default:
      return question satisfies never;
  }
}
