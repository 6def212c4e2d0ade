import type { QualityCheck, ReadProblem } from './check.ts';
import { mostFindingRows } from './finding-rows.ts';
import { counted, countOf } from './wording.ts';

/** What could not be read as it stands in the file, one finding a column. */
export const checkReadProblems: QualityCheck = ({ readProblems, readProblemCount }) => {
  const told = readProblemCount > readProblems.length ? readProblems.length : null;
  return groupByColumn(readProblems).map(([column, problems]) => ({
    check: 'type problems',
    column,
    severity: 'warning',
    message: messageOf(problems, told, readProblemCount),
    rows: [...new Set(problems.map(({ row }) => row))].slice(0, mostFindingRows),
  }));
};

function groupByColumn(problems: readonly ReadProblem[]): [string | null, readonly ReadProblem[]][] {
  const groups = new Map<string | null, ReadProblem[]>();
  for (const problem of problems) {
    const group = groups.get(problem.column);
    if (group) group.push(problem);
    else groups.set(problem.column, [problem]);
  }
  return [...groups];
}

/** `told` is how many of all problems are known one by one, null where all are. */
function messageOf(problems: readonly ReadProblem[], told: number | null, all: number): string {
  const first = problems[0]!.message.replace(/\.$/, '');
  if (problems.length === 1) return `${first}.`;
  const scope = told === null ? '' : ` among the first ${counted(told)} of ${counted(all)}`;
  return `${countOf(problems.length, 'problem')} in reading${scope}, the first: ${first}.`;
}
