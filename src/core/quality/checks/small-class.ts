import type { QualityCheck } from '../check.ts';
import { classesOf } from '../features.ts';
import { firstRows } from '../finding-rows.ts';
import { counted, quoted } from '../wording.ts';

const testShare = 0.2;
const mostShown = 3;

/** Classes with fewer rows than the folds need. */
export const checkSmallClass: QualityCheck = {
  name: 'small class',
  explanation:
    'Each fold of the cross-validation needs at least one row of each class, after the test rows are set aside. Add rows, join classes, or use fewer folds.',
  thresholds: ['folds'],
  when: 'report',
  find: ({ table, problem, thresholds: { folds } }) => {
    const classes = problem && classesOf(table, problem);
    if (problem === null || classes === null) return [];
    const { codes, names } = classes;
    const counts = new Uint32Array(names.length);
    for (const code of codes) if (code !== -1) counts[code]!++;
    const isSmall = Array.from(counts, count => count - Math.max(1, Math.round(count * testShare)) < folds);
    const small = names.flatMap((name, code) =>
      isSmall[code] ? [`${quoted(name)} (${counted(counts[code]!)})`] : [],
    );
    if (small.length === 0) return [];
    const more = small.length > mostShown ? ` and ${counted(small.length - mostShown)} more` : '';
    return [
      {
        check: 'small class',
        column: problem.target,
        severity: 'critical',
        message: `Too few rows for ${folds} folds: ${small.slice(0, mostShown).join(', ')}${more}.`,
        rows: firstRows(table.rows, row => codes[row] !== -1 && isSmall[codes[row]!]!),
      },
    ];
  },
};
