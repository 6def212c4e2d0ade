import type { TestEvaluation } from '../evaluation/test-evaluation.ts';

/** A test evaluation whose charts no longer show these rows; its metrics were measured with them and stay what they were. */
export function evaluationWithoutPoints(
  test: TestEvaluation,
  points: readonly { readonly actual: number; readonly predicted: number }[],
): TestEvaluation {
  if (test.task !== 'regression') return test;
  const gone = new Set<number>();
  for (const { actual, predicted } of points) {
    const place = test.actual.findIndex(
      (value, p) => !gone.has(p) && value === actual && test.predicted[p] === predicted,
    );
    if (place !== -1) gone.add(place);
  }
  const stays = (_: number, place: number) => !gone.has(place);
  return { ...test, actual: test.actual.filter(stays), predicted: test.predicted.filter(stays) };
}
