import { type Matrix, zeros } from '../matrix.ts';
import type { ColumnRange } from '../models/ensemble/members.ts';
import { fitPreparation } from '../preprocessing/fit-preparation.ts';
import { type FeaturesOf, learningRowsBy } from '../preprocessing/learning-rows.ts';
import type { PreparationPlan } from '../preprocessing/plan.ts';
import type { FittedPreparation } from '../preprocessing/preparation.ts';
import type { Table } from '../table/column.ts';
import type { EnsembleMember } from './comparison.ts';
import type { LearningContext } from './training-data.ts';

/** What an ensemble learns from: the features of all its members' preparations beside each other, and which are whose. */
export interface EnsembleRows {
  readonly preparation: FittedPreparation;
  readonly features: Matrix;
  readonly params: { readonly estimators: readonly object[]; readonly weights: readonly number[] };
}

/** Whether members on this preparation can stand beside others: it neither changes the rows nor looks over all features. */
export function canStandBeside({ finally: last, balance }: PreparationPlan): boolean {
  return last.length === 0 && balance === null;
}

/** Fits each preparation once, however many members share it. All of them can stand beside others. */
export async function ensembleRows(
  members: readonly (EnsembleMember & { readonly preparation: PreparationPlan })[],
  table: Table,
  context: LearningContext,
  featuresOf: FeaturesOf,
): Promise<EnsembleRows> {
  const plans = new Map(members.map(({ preparation }) => [JSON.stringify(preparation), preparation]));
  const parts: { readonly preparation: FittedPreparation; readonly features: Matrix }[] = [];
  const columnsOf = new Map<string, ColumnRange>();
  let from = 0;
  for (const [key, plan] of plans) {
    const preparation = fitPreparation(plan, table, context);
    const { features } = await learningRowsBy(featuresOf, plan, preparation, table, context);
    columnsOf.set(key, { from, to: from + features.columns });
    from += features.columns;
    parts.push({ preparation, features });
  }
  return {
    preparation: joinPreparations(parts.map(part => part.preparation)),
    features: beside(parts.map(part => part.features)),
    params: {
      estimators: members.map(({ estimator, params, preparation }) => ({
        estimator,
        params,
        columns: columnsOf.get(JSON.stringify(preparation))!,
      })),
      weights: members.map(({ weight }) => weight),
    },
  };
}

function joinPreparations(parts: readonly FittedPreparation[]): FittedPreparation {
  return {
    format: 'terrarium-preparation/2',
    groups: parts.flatMap(({ groups }) => groups),
    finally: [],
    ...(parts.some(({ gaps }) => gaps === 'kept') && { gaps: 'kept' }),
    featureNames: parts.flatMap(({ featureNames }) => featureNames),
  };
}

function beside(parts: readonly Matrix[]): Matrix {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first ?? zeros(0, 0);
  const joined = zeros(
    first.rows,
    parts.reduce((sum, { columns }) => sum + columns, 0),
  );
  let at = 0;
  for (const { data, rows, columns } of parts) {
    for (let row = 0; row < rows; row++)
      joined.data.set(data.subarray(row * columns, (row + 1) * columns), row * joined.columns + at);
    at += columns;
  }
  return joined;
}
