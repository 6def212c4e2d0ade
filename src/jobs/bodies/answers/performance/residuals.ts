import { residualsOf } from '../../../../core/evaluation/residuals.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { PerformanceQuestions } from '../../../contracts/questions/performance.ts';
import { openTestedRun } from '../tested-run.ts';
import { regressorAnswer } from './measured-answer.ts';

/** What a regressor leaves over of the truth. */
export const answerResiduals: Answers<PerformanceQuestions>['residuals'] = async runId => {
  const tested = await openTestedRun(runId);
  return residualsOf(regressorAnswer(tested), tested.run.settings.seed);
};
