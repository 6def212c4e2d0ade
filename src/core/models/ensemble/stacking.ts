import { type Matrix, zeros } from '../../matrix.ts';
import { deriveSeed } from '../../random.ts';
import type { Engines, FitContext } from '../estimator.ts';
import { type InnerFolds, innerFolds } from './inner-folds.ts';
import { type LearningRows, weightedRows } from './learning-rows.ts';
import { memberFitter } from './member-fitter.ts';
import type { FittedMember, Member, Members, NamedMember } from './members.ts';
import { foldFits, predictOutOfFold } from './out-of-fold.ts';

export interface StackingParams extends InnerFolds {
  readonly estimators: readonly Member[];
  /** Learns from what the others answer. */
  readonly finalEstimator: Member;
  /** Whether the final one is given the features too. */
  readonly passthrough: boolean;
}

/** Members, and the one that learned from their answers. */
export interface Stack {
  /** Number of feature columns. */
  readonly features: number;
  /** Values a row: the classes, or 1. */
  readonly outputs: number;
  readonly members: readonly FittedMember[];
  readonly final: FittedMember;
  readonly passthrough: boolean;
}

/**
 * Fits each member on all rows, and the final one on what members that did not see a row answer to it
 * (Wolpert 1992, Stacked Generalization), as scikit-learn's stacking: of two classes the second's probability.
 */
export async function fitStack(
  members: Members,
  named: readonly NamedMember[],
  final: NamedMember,
  { passthrough, ...folding }: Pick<StackingParams, 'passthrough' | keyof InnerFolds>,
  rows: LearningRows,
  context: FitContext,
): Promise<Stack> {
  const counted = weightedRows(rows);
  const { features, target } = counted;
  const folds = innerFolds(target, context.classes, folding, deriveSeed(context.seed, -1));
  const width = features.columns;
  const answersWidth = named.length * answerColumns(context.classes).length;
  const fitNext = memberFitter(members, context, [
    ...named.map(member => ({ member, rows: features.rows, features: width })),
    ...named.flatMap(member => foldFits(member, features, folds)),
    { member: final, rows: features.rows, features: answersWidth + (passthrough ? width : 0) },
  ]);
  const fitted: FittedMember[] = [];
  for (const { estimator } of named) fitted.push({ estimator, model: await fitNext(counted, context) });
  const answers: Matrix[] = [];
  for (const member of named)
    answers.push(await predictOutOfFold(members, member, counted, folds, fitNext, context));
  const stacked = beside(answers, context.classes, passthrough ? features : null);
  const categorical =
    passthrough && context.categorical
      ? [...Array.from({ length: answersWidth }, () => false), ...context.categorical]
      : undefined;
  const finalModel = await fitNext(
    { ...counted, features: stacked },
    { classes: context.classes, categorical },
  );
  context.report?.(1);
  return {
    features: width,
    outputs: Math.max(1, context.classes),
    members: fitted,
    final: { estimator: final.estimator, model: finalModel },
    passthrough,
  };
}

/** What the final member makes of the others' answers. */
export function stackAnswer(
  members: Members,
  stack: Stack,
  features: Matrix,
  engines: Engines | undefined,
): Matrix {
  const answers = stack.members.map(({ estimator, model }) =>
    members.predictWith(estimator, model, features, engines),
  );
  const stacked = beside(answers, stack.outputs, stack.passthrough ? features : null);
  return members.predictWith(stack.final.estimator, stack.final.model, stacked, engines);
}

/** The columns of an answer that tell something: of two probabilities the first follows from the second. */
function answerColumns(classes: number): readonly number[] {
  return classes === 2 ? [1] : Array.from({ length: Math.max(1, classes) }, (_, code) => code);
}

/** The answers side by side, then the features if any. */
function beside(answers: readonly Matrix[], classes: number, features: Matrix | null): Matrix {
  const told = answerColumns(classes);
  const rows = answers[0]!.rows;
  const answersWidth = answers.length * told.length;
  const all = zeros(rows, answersWidth + (features?.columns ?? 0));
  for (let row = 0; row < rows; row++) {
    let at = row * all.columns;
    for (const { data, columns } of answers)
      for (const column of told) all.data[at++] = data[row * columns + column]!;
    if (features !== null)
      all.data.set(features.data.subarray(row * features.columns, (row + 1) * features.columns), at);
  }
  return all;
}
