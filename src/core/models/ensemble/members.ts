import { FitError } from '../../errors.ts';
import type { Matrix } from '../../matrix.ts';
import { type EstimatorName, estimatorEntries } from '../catalogue.ts';
import { type SupervisedTask, takesGaps } from '../entry.ts';
import type { Awaitable, Engines, Estimator } from '../estimator.ts';

/** An algorithm within another one; its name alone stands for its defaults. */
export type Member =
  | EstimatorName
  | {
      readonly estimator: EstimatorName;
      /** Laid over the defaults. */
      readonly params?: object;
      /** The feature columns that it is given, up to `to`; absent: all. A voting ensemble alone heeds it. */
      readonly columns?: ColumnRange;
    };

export interface ColumnRange {
  readonly from: number;
  /** The first that it is not given. */
  readonly to: number;
}

/** A member with all that is said of it. */
export interface NamedMember {
  readonly estimator: EstimatorName;
  readonly params: object;
  readonly columns?: ColumnRange;
}

/** What a member learned. */
export interface FittedMember {
  readonly estimator: EstimatorName;
  readonly model: object;
  /** Absent: all. */
  readonly columns?: ColumnRange;
}

/** How an ensemble reaches its members. The registry passes it in, since the ensembles are in the registry themselves. */
export interface Members {
  /** What fits where the fit's context has no `estimatorFor` of its own. */
  readonly estimatorFor: (name: EstimatorName) => Awaitable<Estimator<object, object>>;
  readonly predictWith: (
    name: EstimatorName,
    model: object,
    features: Matrix,
    engines: Engines | undefined,
  ) => Matrix;
}

/** @throws FitError naming a member that is no estimator of the task */
export function namedMember(member: Member, task: SupervisedTask): NamedMember {
  const { estimator, params = {}, columns } = typeof member === 'string' ? { estimator: member } : member;
  const found = Object.hasOwn(estimatorEntries, estimator)
    ? estimatorEntries[estimator].task
    : 'no estimator';
  if (found !== task)
    throw new FitError(`a member is "${estimator}" (${found}), expected an estimator for ${task}`);
  return { estimator, params, ...(columns && { columns }) };
}

/** @throws FitError when there is none, or naming one that is no estimator of the task */
export function namedMembers(members: readonly Member[], task: SupervisedTask): readonly NamedMember[] {
  if (members.length === 0) throw new FitError('there are no members to fit');
  return members.map(member => namedMember(member, task));
}

/** Whether gaps (NaN) may stay in the features: where every member takes them, or sees to columns of its own. */
export function takesMissing(members: readonly NamedMember[]): boolean {
  return members.every(
    ({ estimator, columns }) => columns !== undefined || takesGaps(estimatorEntries[estimator].takes),
  );
}
