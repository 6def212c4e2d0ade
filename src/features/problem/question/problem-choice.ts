import type { ColumnProfile } from '../../../core/explore/profile.ts';
import type { SupervisedTask } from '../../../core/models/entry.ts';
import { classBalance } from '../../../lifecycle/data/class-balance.ts';
import { metricMeanings } from '../../../lifecycle/evaluation/metric-labels.ts';
import {
  type ClassificationMetric,
  type DecisionMetric,
  decisionMetrics,
  type Problem,
  type RegressionMetric,
} from '../../../lifecycle/project.ts';
import type { Wishes } from '../../../lifecycle/problem/propose-metric.ts';
import { type ProposedProblem, proposeProblem } from '../../../lifecycle/problem/propose-problem.ts';

/** What a person has decided; null follows from the target. */
export interface ProblemChoice {
  readonly target: string;
  readonly task: SupervisedTask | null;
  readonly positive: string | null;
  readonly metric: DecisionMetric | null;
}

/** Everything follows from this target. */
export function choiceOf(target: string): ProblemChoice {
  return { target, task: null, positive: null, metric: null };
}

/** The choice that leads to this problem again, however the proposals may change. */
export function choiceOfProblem({ target, task, positive, metric }: Problem): ProblemChoice {
  return { target, task, positive, metric };
}

/** The problem as chosen where something was, as proposed where not. A metric of another task is not taken over. */
export function problemOf(
  target: ColumnProfile,
  choice: ProblemChoice,
  wishes: Wishes | null = null,
): ProposedProblem {
  const proposed = proposeProblem(target, choice.task ?? undefined, wishes);
  const { problem, reasons } = proposed;
  const metric = choice.metric ?? problem.metric;
  const told = {
    ...reasons,
    metric: metric === problem.metric ? reasons.metric : metricMeanings[metric],
  };
  if (problem.task === 'regression')
    return isMetricOf('regression', metric) ? { problem: { ...problem, metric }, reasons: told } : proposed;
  if (!isMetricOf('classification', metric)) return proposed;
  const positive = positiveOf(target, problem.positive, choice.positive);
  return {
    problem: { ...problem, metric, positive },
    reasons: { ...told, positive: positive === problem.positive ? reasons.positive : 'You chose so.' },
  };
}

function positiveOf(target: ColumnProfile, proposed: string | null, wanted: string | null): string | null {
  if (proposed === null || wanted === null) return proposed;
  return classBalance(target)?.some(({ value }) => value === wanted) ? wanted : proposed;
}

function isMetricOf(task: 'regression', metric: DecisionMetric): metric is RegressionMetric;
function isMetricOf(task: 'classification', metric: DecisionMetric): metric is ClassificationMetric;
function isMetricOf(task: SupervisedTask, metric: DecisionMetric): boolean {
  return (decisionMetrics[task] as readonly DecisionMetric[]).includes(metric);
}
