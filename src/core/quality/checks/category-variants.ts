import { type CodedColumn, isNumeric } from '../../table/column.ts';
import type { QualityCheck } from '../check.ts';
import { countCodes } from '../count-codes.ts';
import { firstRows } from '../finding-rows.ts';
import { plainCodes } from '../plain-text.ts';
import { countOf, quoted } from '../wording.ts';

const mostShown = 3;

/** Categories that are one but for case, blanks or accents. */
export const checkCategoryVariants: QualityCheck = {
  name: 'category variants',
  explanation:
    '"Basel", "basel" and "Basel " are three categories to a model and one to a person. Write each in one way.',
  thresholds: [],
  when: 'import',
  find: ({ table }) =>
    table.columns.flatMap(column => {
      if (isNumeric(column) || (column.kind !== 'category' && column.kind !== 'boolean')) return [];
      const { groups, isVariant } = variantsOf(column);
      const merges = groups.map(([into, ...from]) => ({ from, into: into! }));
      if (groups.length === 0) return [];
      const shown = groups.slice(0, mostShown).map(group => group.map(quoted).join(' = '));
      const more = groups.length > mostShown ? ` and ${groups.length - mostShown} more` : '';
      return [
        {
          check: 'category variants',
          column: column.name,
          severity: 'warning' as const,
          message: `${countOf(groups.length, 'category').replace('categorys', 'categories')} written in several ways: ${shown.join(', ')}${more}.`,
          rows: firstRows(table.rows, row => column.codes[row] !== -1 && isVariant[column.codes[row]!] === 1),
          fix: {
            label: 'Write each in one way',
            step: { kind: 'mergeCategories' as const, column: column.name, merges },
          },
        },
      ];
    }),
};

/** Groups of entries that read the same, the most frequent spelling first; variants are all but that one. */
function variantsOf(column: CodedColumn) {
  const counts = countCodes(column);
  const plain = plainCodes(column.dictionary);
  const byPlain = new Map<number, number[]>();
  counts.forEach((count, code) => {
    if (count === 0) return;
    const group = byPlain.get(plain[code]!);
    if (group) group.push(code);
    else byPlain.set(plain[code]!, [code]);
  });
  const groups = [...byPlain.values()]
    .filter(group => group.length > 1)
    .map(group => group.toSorted((a, b) => counts[b]! - counts[a]!));
  const isVariant = new Uint8Array(column.dictionary.length);
  for (const code of groups.flatMap(group => group.slice(1))) isVariant[code] = 1;
  return { groups: groups.map(group => group.map(code => column.dictionary[code]!)), isVariant };
}
