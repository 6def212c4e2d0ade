import { mostFindingRows } from '../quality/finding-rows.ts';
import { countOf, percentage, quoted } from '../quality/wording.ts';
import {
  cellText,
  type CodedColumn,
  type Column,
  isMissing,
  isNumeric,
  type Table,
} from '../table/column.ts';
import type { RuleOutcome } from './rule.ts';

const mostSamples = 5;
/** Of them, as many as a sentence takes. */
const mostExamples = 3;

/** Holds each value that is there against a rule; at least the share `mostly` of them has to keep it. No value breaks none. */
export function judgeValues(column: Column, isRight: (row: number) => boolean, mostly: number): RuleOutcome {
  const rows: number[] = [];
  const samples = new Map<string, number>();
  let present = 0;
  let wrong = 0;
  for (let row = 0; row < rowsOf(column); row++) {
    if (isMissing(column, row)) continue;
    present++;
    if (isRight(row)) continue;
    wrong++;
    if (rows.length < mostFindingRows) rows.push(row + 1);
    if (samples.size < mostSamples) {
      const text = cellText(column, row);
      if (!samples.has(text)) samples.set(text, row + 1);
    }
  }
  return {
    passed: present - wrong >= mostly * present,
    observed: told(present, wrong, samples),
    rows,
    samples: [...samples.keys()],
  };
}

/** Judges each different text of a column once, however many rows have it. */
export function byText({ codes, dictionary }: CodedColumn, isRight: (text: string) => boolean) {
  const unknown = 2;
  const judged = new Uint8Array(dictionary.length).fill(unknown);
  return (row: number): boolean => {
    const code = codes[row]!;
    if (judged[code] === unknown) judged[code] = isRight(dictionary[code]!) ? 1 : 0;
    return judged[code] === 1;
  };
}

/** The column of a rule, which is only checked where the table has it. */
export function columnOf(table: Table, name: string): Column {
  return table.columns.find(column => column.name === name)!;
}

function rowsOf(column: Column): number {
  return isNumeric(column) ? column.values.length : column.codes.length;
}

function told(present: number, wrong: number, samples: ReadonlyMap<string, number>): string {
  if (present === 0) return 'There are no values to look at.';
  if (wrong === 0) return present === 1 ? 'The one value is.' : `All ${countOf(present, 'value')} are.`;
  const examples = [...samples]
    .slice(0, mostExamples)
    .map(([text, row]) => `${quoted(text)} in row ${row.toLocaleString('en')}`);
  const verb = wrong === 1 ? 'is' : 'are';
  return `${countOf(wrong, 'value')} of ${present.toLocaleString('en')} (${percentage(wrong, present)}) ${verb} not: ${examples.join(', ')}.`;
}
