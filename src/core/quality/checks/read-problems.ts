import type { ReadProblem } from '../../table/read-problems.ts';
import type { QualityCheck } from '../check.ts';
import { mostFindingRows } from '../finding-rows.ts';
import { countOf } from '../wording.ts';

/** What could not be read as it stands in the file, one finding a column. */
export const checkReadProblems: QualityCheck = {
  name: 'type problems',
  explanation:
    'Some values of the file could not be read as what their column is taken for, and are missing here. Compare them with the file.',
  thresholds: [],
  when: 'import',
  find: ({ readProblems, readProblemCount }) => {
    const allTold = readProblemCount <= readProblems.length;
    return groupByColumn(readProblems).map(([column, problems]) => ({
      check: 'type problems',
      column,
      severity: 'warning',
      message: messageOf(problems, allTold),
      rows: dataRowsOf(problems).slice(0, mostFindingRows),
    }));
  },
};

/** The header, row 0, is none of them. */
function dataRowsOf(problems: readonly ReadProblem[]): readonly number[] {
  return [...new Set(problems.map(({ row }) => row))].filter(row => row > 0);
}

function groupByColumn(problems: readonly ReadProblem[]): [string | null, readonly ReadProblem[]][] {
  const groups = new Map<string | null, ReadProblem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.column);
    if (group) group.push(problem);
    else groups.set(problem.column, [problem]);
  }
  return [...groups];
}

function messageOf(problems: readonly ReadProblem[], allTold: boolean): string {
  const first = problems[0]!.message.replace(/\.$/, '');
  if (problems.length === 1 && allTold) return `${first}.`;
  const count = `${allTold ? '' : 'At least '}${countOf(problems.length, 'problem')}`;
  return `${count} in reading, the first: ${first}.`;
}
