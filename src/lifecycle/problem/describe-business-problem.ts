import { type BusinessProblem, statementParts } from './business-problem.ts';
import { testMetric } from '../evaluation/test-metrics.ts';

/** All that gates and alerts follow from, in one line for the audit trail. */
export function describeBusinessProblem(problem: BusinessProblem): string {
  const { statement, outcomes, capacity, targets, successMetrics, nextSteps } = problem;
  const parts = [
    ...statementParts.map(part => statement[part].trim()),
    ...successMetrics.map(({ kind, name, now, wanted }) => `${kind}: ${name} from ${now} to ${wanted}`),
    outcomes === null ? '' : outcomesText(outcomes),
    capacity === null ? '' : capacityText(capacity),
    ...targets.map(targetText),
    nextSteps.length === 0
      ? ''
      : `${nextSteps.filter(({ done }) => done).length} of ${nextSteps.length} steps done`,
  ];
  return parts.filter(part => part !== '').join('; ') || 'nothing';
}

function outcomesText({
  unit,
  truePositive,
  falsePositive,
  falseNegative,
  trueNegative,
}: NonNullable<BusinessProblem['outcomes']>): string {
  return `worth in ${unit}: found ${truePositive}, false alarm ${falsePositive}, missed ${falseNegative}, rightly left ${trueNegative}`;
}

/** "200 of 1,000 a week". */
export function capacityText({ rows, of, per }: NonNullable<BusinessProblem['capacity']>): string {
  return `${rows} of ${of} a ${per}`;
}

/** "ROC AUC at least 0.8". */
export function targetText({ metric, value }: BusinessProblem['targets'][number]): string {
  const { label, better } = testMetric(metric);
  return `${label} ${better === 'higher' ? 'at least' : 'at most'} ${value}`;
}
