import { FitError } from '../../errors.ts';
import { type Matrix, takeColumns, zeros } from '../../matrix.ts';
import type { Engines, FitContext } from '../estimator.ts';
import type { LearningRows } from './learning-rows.ts';
import { memberFitter } from './member-fitter.ts';
import type { ColumnRange, FittedMember, Member, Members, NamedMember } from './members.ts';

export interface VotingParams {
  readonly estimators: readonly Member[];
  /** How much each counts, ≥ 0; null for all alike. One that counts nothing is not fitted. */
  readonly weights: readonly number[] | null;
}

/** Members and how much each counts. */
export interface Electorate {
  /** Number of feature columns. */
  readonly features: number;
  /** Values a row: the classes, or 1. */
  readonly outputs: number;
  readonly members: readonly FittedMember[];
  readonly weights: readonly number[];
}

/** Fits each member that counts on all rows. @throws FitError unless there is a weight ≥ 0 for each, one of them above 0 */
export async function fitElectorate(
  members: Members,
  named: readonly NamedMember[],
  weights: readonly number[] | null,
  rows: LearningRows,
  context: FitContext,
): Promise<Electorate> {
  const given = checkedWeights(weights ?? named.map(() => 1), named.length);
  const voting = named.filter((_, index) => given[index]! > 0);
  const { features } = rows;
  const fitNext = memberFitter(
    members,
    context,
    voting.map(member => ({ member, rows: features.rows, features: widthOf(member.columns, features) })),
  );
  const fitted: FittedMember[] = [];
  for (const { estimator, columns } of voting) {
    const own = { ...rows, features: columnsOf(columns, features) };
    const categorical = columns ? context.categorical?.slice(columns.from, columns.to) : context.categorical;
    const model = await fitNext(own, { ...context, categorical });
    fitted.push({ estimator, model, ...(columns && { columns }) });
  }
  context.report?.(1);
  return {
    features: features.columns,
    outputs: Math.max(1, context.classes),
    members: fitted,
    weights: given.filter(weight => weight > 0),
  };
}

/** The mean of what the members answer, by their weights. */
export function meanAnswer(
  members: Members,
  electorate: Electorate,
  features: Matrix,
  engines: Engines | undefined,
): Matrix {
  const mean = zeros(features.rows, electorate.outputs);
  const total = electorate.weights.reduce((sum, weight) => sum + weight, 0);
  electorate.members.forEach(({ estimator, model, columns }, index) => {
    const { data } = members.predictWith(estimator, model, columnsOf(columns, features), engines);
    const weight = electorate.weights[index]!;
    for (let i = 0; i < data.length; i++) mean.data[i] = mean.data[i]! + weight * data[i]!;
  });
  for (let i = 0; i < mean.data.length; i++) mean.data[i] = mean.data[i]! / total;
  return mean;
}

function columnsOf(columns: ColumnRange | undefined, features: Matrix): Matrix {
  return columns ? takeColumns(features, columns.from, columns.to) : features;
}

function widthOf(columns: ColumnRange | undefined, features: Matrix): number {
  return columns ? columns.to - columns.from : features.columns;
}

function checkedWeights(weights: readonly number[], members: number): readonly number[] {
  const valid = weights.every(weight => weight >= 0 && weight < Infinity);
  if (weights.length !== members || !valid || !weights.some(weight => weight > 0))
    throw new FitError(
      `weights is [${weights.join(', ')}], expected ${members} finite numbers of at least 0, one of them above 0`,
    );
  return weights;
}
