import type { ColumnProfile } from '../../core/explore/profile.ts';
import type { SupervisedTask } from '../../core/models/entry.ts';
import type { Problem } from '../../core/pipeline/problem.ts';
import { countOf } from '../../core/quality/wording.ts';
import { isNumericKind } from '../../core/table/column.ts';
import { classBalance } from '../data/class-balance.ts';
import { proposePositive } from '../evaluation/positive-class.ts';
import {
  type Wishes,
  proposeBinaryMetric,
  proposeClassMetric,
  proposeNumberMetric,
} from './propose-metric.ts';

/** Up to this many different whole numbers are taken for classes: grades, counts of doors, years of a study. */
const mostIntegerClasses = 10;

/** A problem with the reasons for each of its parts, in a person's words. */
export interface ProposedProblem {
  readonly problem: Problem;
  readonly reasons: {
    readonly task: string;
    readonly metric: string;
    /** Null where there is no positive class. */
    readonly positive: string | null;
  };
}

/** What follows from choosing this column as the target; with `task`, when a person has decided that too, and with what the business wants. */
export function proposeProblem(
  target: ColumnProfile,
  task?: SupervisedTask,
  wishes: Wishes | null = null,
): ProposedProblem {
  const proposed = proposeTask(target);
  const chosen = task ?? proposed.task;
  const reason = chosen === proposed.task ? proposed.reason : 'You chose so.';
  return chosen === 'classification' ? classification(target, reason, wishes) : regression(target, reason);
}

/** The tasks that a column of this kind can be the target of, the proposed one first. */
export function possibleTasks(target: ColumnProfile): readonly SupervisedTask[] {
  if (!isNumericKind(target.kind)) return ['classification'];
  if (target.shape === 'numeric' && target.values === undefined) return ['regression'];
  return proposeTask(target).task === 'classification'
    ? ['classification', 'regression']
    : ['regression', 'classification'];
}

function proposeTask(target: ColumnProfile): { readonly task: SupervisedTask; readonly reason: string } {
  const { name, kind, distinct } = target;
  if (!isNumericKind(kind))
    return {
      task: 'classification',
      reason: `${name} holds ${countOf(distinct, 'different value')} to tell apart.`,
    };
  if (kind === 'integer' && distinct <= mostIntegerClasses)
    return {
      task: 'classification',
      reason: `${name} holds only ${distinct} different whole numbers: they are taken for classes.`,
    };
  return { task: 'regression', reason: `${name} holds numbers on a scale.` };
}

function classification(target: ColumnProfile, task: string, wishes: Wishes | null): ProposedProblem {
  const { name, distinct } = target;
  const [first, second] = classBalance(target) ?? [];
  if (distinct === 2 && first && second) {
    const positive = proposePositive([first, second]);
    const { metric, reason } = proposeBinaryMetric(target, positive.label, wishes);
    return {
      problem: { task: 'classification', target: name, positive: positive.label, metric },
      reasons: { task, positive: positive.reason, metric: reason },
    };
  }
  const { metric, reason } = proposeClassMetric();
  return {
    problem: { task: 'classification', target: name, positive: null, metric },
    reasons: { task, positive: null, metric: reason },
  };
}

function regression(target: ColumnProfile, task: string): ProposedProblem {
  const { metric, reason } = proposeNumberMetric(target);
  return {
    problem: { task: 'regression', target: target.name, positive: null, metric },
    reasons: { task, positive: null, metric: reason },
  };
}
