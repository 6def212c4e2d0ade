import type { FinishedRun } from '../finished-run.ts';

/** The class that an explanation is of unless another is chosen; null for a regression. */
export function explainedClass({ problem, result: { test } }: FinishedRun): string | null {
  return test.task === 'regression' ? null : (problem.positive ?? test.classes.at(-1) ?? null);
}

/** The code of the class that curves are drawn of unless another is chosen. */
export function curveClass({ problem, result: { test } }: FinishedRun): number {
  return problem.positive === null || test.task === 'regression' ? 0 : test.classes.indexOf(problem.positive);
}
