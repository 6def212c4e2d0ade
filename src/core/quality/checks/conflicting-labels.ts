import type { QualityCheck } from '../check.ts';
import { classesOf, featuresOf } from '../features.ts';
import { mostFindingRows } from '../finding-rows.ts';
import { repeatedRowsAmong } from '../repeated-rows.ts';
import { counted, countOf, percentage, quoted } from '../wording.ts';

/** Rows that are the same in all but their class. */
export const checkConflictingLabels: QualityCheck = {
  name: 'conflicting labels',
  explanation:
    'The same features with different answers: no model can get both right. Either a label is wrong, or what tells these rows apart is not in the table.',
  thresholds: [],
  when: 'report',
  find: ({ table, problem, alike }) => {
    const classes = problem && classesOf(table, problem);
    if (problem === null || classes === null) return [];
    const { codes, names } = classes;
    const groups = new Map<number, number[]>();
    const features = { rows: table.rows, columns: featuresOf(table, problem) };
    for (const { row, of } of repeatedRowsAmong(alike().rows, features)) {
      const group = groups.get(of);
      if (group) group.push(row);
      else groups.set(of, [of, row]);
    }
    const conflicts = [...groups.values()].filter(rows => {
      const known = rows.filter(row => codes[row] !== -1);
      return known.some(row => codes[row] !== codes[known[0]!]);
    });
    const first = conflicts[0];
    if (first === undefined) return [];
    const rows = conflicts.flat().sort((a, b) => a - b);
    const one = first.find(row => codes[row] !== -1)!;
    const other = first.find(row => codes[row] !== -1 && codes[row] !== codes[one])!;
    const example = `row ${counted(one + 1)} says ${quoted(names[codes[one]!]!)}, row ${counted(other + 1)} ${quoted(names[codes[other]!]!)}`;
    return [
      {
        check: 'conflicting labels',
        column: problem.target,
        severity: 'warning',
        message: `${countOf(rows.length, 'row')} (${percentage(rows.length, table.rows)}) with the same features have different labels: ${example}.`,
        rows: rows.slice(0, mostFindingRows).map(row => row + 1),
      },
    ];
  },
};
