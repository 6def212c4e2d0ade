import { emailDetector } from '../privacy/email.ts';
import type { CodedColumn } from '../table/column.ts';

/** Texts that are looked at: more say nothing else. */
const mostTexts = 5000;
const fewestTexts = 20;
/** A shape that so many of the texts have is the column's. */
const mostly = 0.99;
const emailRegex = String.raw`^[^@\s]+@[^@\s]+\.[^@\s]+$`;

/** What characters are told apart, from fine to coarse; a character of none of the classes stands for itself. */
const alphabets: readonly (readonly (readonly [regex: string, holds: RegExp])[])[] = [
  [
    ['[A-Z]', /[A-Z]/],
    ['[a-z]', /[a-z]/],
    [String.raw`\d`, /\d/],
  ],
  [
    ['[A-Za-z]', /[A-Za-z]/],
    [String.raw`\d`, /\d/],
  ],
  [['[A-Za-z0-9]', /[A-Za-z0-9]/]],
];

interface Run {
  /** The class of its characters, or the one character itself. */
  readonly set: string;
  readonly text: string;
}

/**
 * The pattern that nearly all different texts of a column have, as e-mails, postcodes and codes do: runs of letters and
 * digits between fixed marks. Null where they have none, and where it would say no more than "letters".
 */
export function shapeOfTexts(column: CodedColumn): string | null {
  const texts = textsOf(column);
  if (texts.length < fewestTexts) return null;
  if (share(texts, text => emailDetector.isOne(text)) >= mostly) return emailRegex;
  for (const alphabet of alphabets) {
    const shape = commonShape(texts.map(text => runsOf(text, alphabet)));
    if (shape !== null) return tells(shape) ? regexOf(shape) : null;
  }
  return null;
}

function textsOf({ codes, dictionary }: CodedColumn): readonly string[] {
  const used = new Set<number>();
  for (const code of codes) {
    if (code !== -1) used.add(code);
    if (used.size >= mostTexts) break;
  }
  return [...used].map(code => dictionary[code]!);
}

function runsOf(text: string, alphabet: (typeof alphabets)[number]): readonly Run[] {
  const runs: Run[] = [];
  for (const character of text) {
    const set = alphabet.find(([, holds]) => holds.test(character))?.[0] ?? escaped(character);
    const last = runs.at(-1);
    if (last?.set === set) runs[runs.length - 1] = { set, text: last.text + character };
    else runs.push({ set, text: character });
  }
  return runs;
}

/** The runs of all texts that share the most frequent order of runs; null where too few do. */
function commonShape(all: readonly (readonly Run[])[]): readonly (readonly Run[])[] | null {
  const byOrder = new Map<string, (readonly Run[])[]>();
  for (const runs of all) {
    const order = runs.map(({ set }) => set).join(' ');
    byOrder.set(order, [...(byOrder.get(order) ?? []), runs]);
  }
  const largest = [...byOrder.values()].reduce((a, b) => (b.length > a.length ? b : a));
  return largest.length >= mostly * all.length ? largest : null;
}

/** A single run of letters of any length is a word; more than one run, or one length alone, says something. */
function tells(shape: readonly (readonly Run[])[]): boolean {
  const [first] = shape;
  if (first === undefined || first.length === 0) return false;
  const fixed = shape.every(runs => runs[0]!.text.length === first[0]!.text.length);
  return first.length > 1 || first[0]!.set === String.raw`\d` || fixed;
}

function regexOf(shape: readonly (readonly Run[])[]): string {
  const parts = shape[0]!.map(({ set, text }, place) => {
    const texts = shape.map(runs => runs[place]!.text);
    if (texts.every(other => other === text) && !/\d/.test(text)) return Array.from(text, escaped).join('');
    const lengths = texts.map(({ length }) => length);
    return (
      set +
      timesOf(
        lengths.reduce((a, b) => Math.min(a, b)),
        lengths.reduce((a, b) => Math.max(a, b)),
      )
    );
  });
  return `^${parts.join('')}$`;
}

function timesOf(least: number, most: number): string {
  if (least === most) return least === 1 ? '' : `{${least}}`;
  // Running numbers get a digit more one day.
  return `{${least},${most + 1}}`;
}

function escaped(character: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : character;
}

function share(texts: readonly string[], holds: (text: string) => boolean): number {
  return texts.filter(holds).length / texts.length;
}
