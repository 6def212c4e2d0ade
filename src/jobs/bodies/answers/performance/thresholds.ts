import { InputError } from '../../../../core/errors.ts';
import { columnOf } from '../../../../core/evaluation/column-of.ts';
import { decisionRuleOf, thresholdFor } from '../../../../core/models/decision-rule.ts';
import { thresholdTable } from '../../../../core/evaluation/threshold/threshold-table.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { PerformanceQuestions } from '../../../contracts/questions/performance.ts';
import { openTestedRun } from '../tested-run.ts';
import { classifierAnswer } from './measured-answer.ts';

/** How many rows of either kind each threshold flags. @throws InputError for other than two classes */
export const answerThresholds: Answers<PerformanceQuestions>['thresholds'] = async runId => {
  const tested = await openTestedRun(runId);
  const { actual, probabilities, positive } = classifierAnswer(tested);
  if (positive === null) throw new InputError('A threshold is for two classes; here are more.');
  return {
    table: thresholdTable(actual, positive, columnOf(probabilities, positive)),
    own: thresholdFor(decisionRuleOf(tested.pipeline.model), positive),
  };
};
