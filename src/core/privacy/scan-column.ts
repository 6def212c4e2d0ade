import { type Column, isMissing, isNumeric } from '../table/column.ts';
import { personalByName } from './column-names.ts';
import { looksLikeBirthDates } from './birth-date.ts';
import { detectors } from './detectors.ts';
import { findPersonal } from './find-personal.ts';
import { masked } from './mask.ts';
import type { PersonalData, PrivacyFinding } from './privacy-finding.ts';

const mostExamples = 3;

/** What personal data a column shows, by its values and its name. */
export function scanColumn(column: Column): readonly PrivacyFinding[] {
  const present = countPresent(column);
  if (present === 0) return [];
  const texts = countsOf(column);
  const byValue = looksLikeBirthDates(column)
    ? [
        {
          what: 'birth date',
          column: column.name,
          seenBy: 'value',
          rows: present,
          present,
          examples: [],
        } as const,
      ]
    : findings(column.name, present, texts);
  if (isPseudonymous(column)) return byValue;
  const named = personalByName(column.name, column.kind);
  if (named === null || (named !== 'name' && byValue.some(({ what }) => what === named))) return byValue;
  const examples = firstTexts(column).map(masked);
  // A column of names holds more of them than the list knows.
  const others = byValue.filter(({ what }) => what !== named);
  return [...others, { what: named, column: column.name, seenBy: 'name', rows: present, present, examples }];
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

function findings(column: string, present: number, texts: readonly CountedText[]): readonly PrivacyFinding[] {
  const tallies = new Map(detectors.map(({ what }) => [what, { whole: emptyTally(), inside: emptyTally() }]));
  for (const { text, rows } of texts) {
    if (rows === 0) continue;
    const counted = new Set<PersonalData>();
    for (const { what, whole, start, end } of findPersonal(text)) {
      if (counted.has(what)) continue;
      counted.add(what);
      const tally = tallies.get(what)!;
      count(whole ? tally.whole : tally.inside, text.slice(start, end), rows);
    }
  }
  const told = (what: PersonalData, seenBy: 'value' | 'text', { rows, examples }: Tally): PrivacyFinding[] =>
    rows > 0 ? [{ what, column, seenBy, rows, present, examples: examples.map(masked) }] : [];
  return detectors.flatMap(({ what, leastShare, leastShareWithin = 0 }) => {
    const { whole, inside } = tallies.get(what)!;
    return [
      ...(whole.rows >= leastShare * present ? told(what, 'value', whole) : []),
      ...(inside.rows >= leastShareWithin * present ? told(what, 'text', inside) : []),
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
