import { type Column, isMissing, isNumeric } from '../table/column.ts';
import { personalByName } from './column-names.ts';
import { detectors } from './detectors.ts';
import { masked } from './mask.ts';
import type { PersonalData, PrivacyFinding } from './privacy-finding.ts';

const mostExamples = 3;
/** Texts longer than a name or an address are looked through; of one longer than this, the beginning. */
const longestLooked = 4096;

/** What personal data a column shows, by its values and its name. */
export function scanColumn(column: Column): readonly PrivacyFinding[] {
  const present = countPresent(column);
  if (present === 0) return [];
  const texts = countsOf(column);
  const byValue = findings(column.name, present, texts);
  if (isPseudonymous(column)) return byValue;
  const named = personalByName(column.name, column.kind);
  if (named === null || byValue.some(({ what }) => what === named)) return byValue;
  const examples = firstTexts(column).map(masked);
  return [...byValue, { what: named, column: column.name, seenBy: 'name', rows: present, present, examples }];
}

/** Whether every value is a pseudonym, as the step of that name makes them. */
function isPseudonymous(column: Column): boolean {
  return !isNumeric(column) && column.dictionary.every(text => /^[\da-f]{20}$/.test(text));
}

interface CountedText {
  readonly text: string;
  readonly rows: number;
}

/** Each different text with its rows; long whole numbers count as texts, other numbers hold nothing to see. */
function countsOf(column: Column): readonly CountedText[] {
  if (!isNumeric(column)) {
    const rows = new Uint32Array(column.dictionary.length);
    for (const code of column.codes) if (code !== -1) rows[code]!++;
    return column.dictionary.map((text, code) => ({ text: text.trim(), rows: rows[code]! }));
  }
  if (column.kind === 'datetime') return [];
  const counts = new Map<number, number>();
  for (const value of column.values)
    if (value >= 1e7 && Number.isSafeInteger(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Array.from(counts, ([value, rows]) => ({ text: String(value), rows }));
}

interface Tally {
  rows: number;
  readonly examples: string[];
}

/** A part of a text that one detector knows is no longer there for the ones after it. */
function findings(column: string, present: number, texts: readonly CountedText[]): readonly PrivacyFinding[] {
  const tallies = detectors.map(() => ({ whole: emptyTally(), inside: emptyTally() }));
  for (const { text, rows } of texts) {
    let rest = text.slice(0, longestLooked);
    for (const [index, { isOne, within, longest }] of detectors.entries()) {
      if (rest === '' || rows === 0) break;
      const { whole, inside } = tallies[index]!;
      if (rest.length <= longest && isOne(rest)) {
        count(whole, rest, rows);
        break;
      }
      const parts = within?.(rest) ?? [];
      if (parts.length > 0) count(inside, parts[0]!, rows);
      for (const part of parts) rest = rest.replace(part, ' ');
    }
  }
  const told = (what: PersonalData, seenBy: 'value' | 'text', { rows, examples }: Tally): PrivacyFinding[] =>
    rows > 0 ? [{ what, column, seenBy, rows, present, examples: examples.map(masked) }] : [];
  return detectors.flatMap(({ what, leastShare }, index) => {
    const { whole, inside } = tallies[index]!;
    return [
      ...(whole.rows >= leastShare * present ? told(what, 'value', whole) : []),
      ...told(what, 'text', inside),
    ];
  });
}

function emptyTally(): Tally {
  return { rows: 0, examples: [] };
}

function count(tally: Tally, example: string, rows: number): void {
  tally.rows += rows;
  if (tally.examples.length < mostExamples) tally.examples.push(example);
}

function countPresent(column: Column): number {
  const rows = isNumeric(column) ? column.values.length : column.codes.length;
  let present = 0;
  for (let row = 0; row < rows; row++) if (!isMissing(column, row)) present++;
  return present;
}

/** Of a column told by its name; numbers and dates are not shown, since a mask would hide all of them. */
function firstTexts(column: Column): readonly string[] {
  return isNumeric(column) ? [] : column.dictionary.slice(0, mostExamples);
}
