import { type CodedColumn, isNumeric } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { countCodes } from '../count-codes.ts';
import { firstRows } from '../finding-rows.ts';
import { joinAsOther } from '../fixes.ts';
import { counted, countOf } from '../wording.ts';

/** As the choice of inputs leaves out, whatever the threshold. */
const mostInputCategories = 50;

/** Categories with so many values that each is seen in few rows. */
export const checkCardinality: QualityCheck = {
  name: 'high cardinality',
  explanation:
    'Turning each category into a feature of its own would make many features that few rows have. Group the rare ones, or use something they have in common.',
  thresholds: ['cardinality'],
  when: 'import',
  find: ({ table, profile, thresholds: { cardinality } }) =>
    table.columns.flatMap((column, index) => {
      const told = profile[index]!;
      if (isNumeric(column) || told.kind !== 'category' || told.distinct <= cardinality) return [];
      const counts = countCodes(column);
      return [
        {
          check: 'high cardinality',
          column: told.name,
          severity: 'warning' as const,
          message: `${counted(told.distinct)} different values in ${countOf(told.rows - told.missing, 'row')}: models do not get to see categories with more than ${mostInputCategories}.`,
          rows: rowsOfRarest(column, counts),
          ...joinToFit(column, counts, cardinality),
        },
      ];
    }),
};

/** Rows whose category is in as few rows as any. */
function rowsOfRarest({ codes }: CodedColumn, counts: Uint32Array): readonly number[] {
  const fewest = counts.reduce((least, count) => (count > 0 && count < least ? count : least), Infinity);
  return firstRows(codes.length, row => counts[codes[row]!] === fewest);
}

/** A step names what it joins: a list that nobody reads is none. */
const mostJoined = 1000;

/** Joins all but the most frequent; not where these would have hardly any rows, as names have. */
function joinToFit({ name, dictionary }: CodedColumn, counts: Uint32Array, most: number) {
  const frequentFirst = [...counts.keys()]
    .filter(code => counts[code]! > 0)
    .sort((a, b) => counts[b]! - counts[a]!);
  const joined = frequentFirst.slice(most - 1);
  const least = counts[frequentFirst[most - 2] ?? -1] ?? 0;
  if (joined.length > mostJoined || least < 2) return {};
  return {
    fix: joinAsOther(
      name,
      joined.map(code => dictionary[code]!),
    ),
  };
}
