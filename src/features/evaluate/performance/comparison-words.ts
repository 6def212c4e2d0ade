import { testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import type { RivalAnswer } from '../../../jobs/contracts/questions/performance.ts';
import { formatNumber, formatScore } from '../../../ui/format/format-number.ts';

const least = 0.05;

/** How this model compares with another, in sentences. */
export function comparisonSentences(
  name: string,
  answer: RivalAnswer,
  positive: string | null,
): readonly string[] {
  if (answer.state === 'not compared') return [`${name}: not compared. ${answer.reason}`];
  return [`${name}, on ${rowsOf(answer)}:`, ...differences(answer, positive), foldSentence(answer)];
}

type Compared = Extract<RivalAnswer, { state: 'compared' }>;

function rowsOf({ rows, learnedFrom, unmatched }: Compared): string {
  if (learnedFrom === 0 && unmatched === 0) return `all ${formatNumber(rows)} test rows`;
  const left = [
    ...(learnedFrom === 0 ? [] : [`it has from ${formatNumber(learnedFrom)}`]),
    ...(unmatched === 0
      ? []
      : [`${formatNumber(unmatched)} are not in its version of the data as they are in this one`]),
  ];
  return `the ${formatNumber(rows)} test rows that it has not learned from (${left.join('; ')})`;
}

function differences({ comparison }: Compared, positive: string | null): readonly string[] {
  if (comparison.task === 'regression') {
    const { difference, low, high } = comparison.meanAbsoluteError;
    const size = `${formatNumber(Math.abs(difference))} (95 % of the difference: ${formatNumber(low)} to ${formatNumber(high)})`;
    return [
      low > 0 || high < 0
        ? `this model’s mean absolute error is ${difference < 0 ? 'smaller' : 'greater'} by ${size}, more than chance gives.`
        : `mean absolute errors differ by ${size}: the rows cannot tell which is nearer.`,
    ];
  }
  const { area, hits } = comparison;
  return [
    ...(area === null
      ? []
      : [
          `this model’s area under the ROC curve${positive === null ? '' : ` for ${positive}`} is ${area.difference >= 0 ? 'greater' : 'smaller'} by ${formatScore(Math.abs(area.difference))} (95 %: ${formatScore(area.low)} to ${formatScore(area.high)}, DeLong p = ${formatNumber(area.pValue)}): ${sureness(area.pValue)}`,
        ]),
    `This model alone is right on ${formatNumber(hits.firstOnly)} rows, the other alone on ${formatNumber(hits.secondOnly)} (McNemar p = ${formatNumber(hits.exact)} exact, ${formatNumber(hits.corrected)} corrected): ${sureness(hits.exact)}`,
  ];
}

function foldSentence({ folds }: Compared): string {
  if (folds === null)
    return 'In training they were measured on other folds or by another metric: there is nothing to compare fold by fold.';
  const { label } = testMetric(testMetricOf(folds.metric));
  const size = formatScore(Math.abs(folds.difference));
  return `Over the same ${folds.folds} folds in training, this model is ${folds.difference >= 0 ? 'better' : 'worse'} by ${size} in ${label} (corrected resampled t-test p = ${formatNumber(folds.pValue)}): ${sureness(folds.pValue)}`;
}

function sureness(pValue: number): string {
  return pValue < least ? 'more than chance gives.' : 'no more than chance may give.';
}
