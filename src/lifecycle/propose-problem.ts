import type { ColumnProfile } from '../core/explore/profile.ts';
import type { SupervisedTask } from '../core/models/entry.ts';
import type { Problem } from '../core/pipeline/problem.ts';
import { countOf } from '../core/quality/wording.ts';
import { isNumericKind } from '../core/table/column.ts';
import { classBalance } from './class-balance.ts';
import { proposePositive } from './positive-class.ts';

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

/** What follows from choosing this column as the target; with `task`, when a person has decided that too. */
export function proposeProblem(target: ColumnProfile, task?: SupervisedTask): ProposedProblem {
  const proposed = proposeTask(target);
  const chosen = task ?? proposed.task;
  const reason = chosen === proposed.task ? proposed.reason : 'You chose so.';
  return chosen === 'classification' ? classification(target, reason) : regression(target, reason);
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

function classification(target: ColumnProfile, task: string): ProposedProblem {
  const { name, distinct } = target;
  const [first, second] = classBalance(target) ?? [];
  if (distinct === 2 && first && second) {
    const positive = proposePositive([first, second]);
    return {
      problem: { task: 'classification', target: name, positive: positive.label, metric: 'roc_auc' },
      reasons: {
        task,
        positive: positive.reason,
        metric: `ROC AUC asks how well the model ranks "${positive.label}" above the rest, wherever the threshold is put later.`,
      },
    };
  }
  return {
    problem: { task: 'classification', target: name, positive: null, metric: 'balanced_accuracy' },
    reasons: {
      task,
      positive: null,
      metric: 'Balanced accuracy counts every class alike, so that a frequent class cannot hide a rare one.',
    },
  };
}

function regression({ name }: ColumnProfile, task: string): ProposedProblem {
  return {
    problem: { task: 'regression', target: name, positive: null, metric: 'neg_root_mean_squared_error' },
    reasons: {
      task,
      positive: null,
      metric: `The root mean squared error is in the unit of ${name} itself, and counts large errors most.`,
    },
  };
}
