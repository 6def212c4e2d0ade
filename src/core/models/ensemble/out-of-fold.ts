import { type Matrix, takeRows, zeros } from '../../matrix.ts';
import type { Split } from '../../selection/split.ts';
import { type LearningRows, takeLearningRows } from './learning-rows.ts';
import type { MemberContext, PlannedFit, memberFitter } from './member-fitter.ts';
import type { Members, NamedMember } from './members.ts';

/** The fits that predicting out of the folds takes. */
export function foldFits(member: NamedMember, features: Matrix, folds: readonly Split[]): PlannedFit[] {
  return folds.map(({ train }) => ({ member, rows: train.length, features: features.columns }));
}

/** What a member answers to each row, learned from the folds that the row is not in. */
export async function predictOutOfFold(
  members: Members,
  { estimator }: NamedMember,
  rows: LearningRows,
  folds: readonly Split[],
  fitNext: ReturnType<typeof memberFitter>,
  context: MemberContext,
): Promise<Matrix> {
  const answered = zeros(rows.target.length, Math.max(1, context.classes));
  for (const { train, test } of folds) {
    const model = await fitNext(takeLearningRows(rows, train), context);
    const part = members.predictWith(estimator, model, takeRows(rows.features, test), context.engines);
    test.forEach((row, at) => {
      const start = at * part.columns;
      answered.data.set(part.data.subarray(start, start + part.columns), row * part.columns);
    });
  }
  return answered;
}
