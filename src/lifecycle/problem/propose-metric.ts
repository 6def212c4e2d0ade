import type { ColumnProfile } from '../../core/explore/profile.ts';
import type { ClassificationMetric, RegressionMetric } from '../project.ts';
import type { BusinessProblem } from './business-problem.ts';
import { classBalance } from '../data/class-balance.ts';

/** A metric with why it is the one, in a person's words. */
export interface ProposedMetric<Metric> {
  readonly metric: Metric;
  readonly reason: string;
}

/** What of the business's problem decides on the metric. */
export type Wishes = Pick<BusinessProblem, 'outcomes' | 'capacity'>;

/** Below this share of positives, guessing "no" is right nearly always, and ROC curves flatter. */
const rareShare = 0.1;
/** Where the mean is this many times the median, a few large values would decide the squared error. */
const skewed = 2;

/** How a model that tells `positive` from the rest is to be judged. */
export function proposeBinaryMetric(
  target: ColumnProfile,
  positive: string,
  wishes: Wishes | null,
): ProposedMetric<ClassificationMetric> {
  const { capacity = null, outcomes = null } = wishes ?? {};
  const share = shareOf(target, positive);
  if (capacity !== null && capacity.rows < capacity.of)
    return {
      metric: 'average_precision',
      reason: `You can act on ${capacity.rows} of ${capacity.of} a ${capacity.per}: what counts is that "${positive}" stands at the top of the list. Average precision asks how many of those at the top are right.`,
    };
  if (outcomes !== null)
    return {
      metric: 'neg_log_loss',
      reason: `You said what each outcome is worth: the threshold is then chosen by ${outcomes.unit}, which needs probabilities that are right. Log loss punishes those that are not.`,
    };
  if (share !== null && share < rareShare)
    return {
      metric: 'average_precision',
      reason: `Only ${(100 * share).toFixed(1)} % are "${positive}": ROC AUC would look good without finding them. Average precision asks how many of those ranked first are right.`,
    };
  return {
    metric: 'roc_auc',
    reason: `ROC AUC asks how well the model ranks "${positive}" above the rest, wherever the threshold is put later.`,
  };
}

/** How a model that tells more than two classes apart is to be judged. */
export function proposeClassMetric(): ProposedMetric<ClassificationMetric> {
  return {
    metric: 'balanced_accuracy',
    reason: 'Balanced accuracy counts every class alike, so that a frequent class cannot hide a rare one.',
  };
}

/** How a model that predicts a number is to be judged. */
export function proposeNumberMetric(target: ColumnProfile): ProposedMetric<RegressionMetric> {
  const summary = target.shape === 'numeric' ? target.summary : null;
  const lopsided = summary !== null && summary.median > 0 && summary.mean > skewed * summary.median;
  return lopsided
    ? {
        metric: 'neg_mean_absolute_error',
        reason: `A few values of ${target.name} are far larger than most: the mean absolute error is not decided by them alone, and is in the unit of ${target.name}.`,
      }
    : {
        metric: 'neg_root_mean_squared_error',
        reason: `The root mean squared error is in the unit of ${target.name} itself, and counts large errors most.`,
      };
}

function shareOf(target: ColumnProfile, positive: string): number | null {
  const counted = classBalance(target)?.find(({ value }) => value === positive);
  const known = target.rows - target.missing;
  return counted === undefined || known === 0 ? null : counted.count / known;
}
