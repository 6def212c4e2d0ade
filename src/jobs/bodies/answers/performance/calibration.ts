import { assessCalibration } from '../../../../core/evaluation/calibration/assess-calibration.ts';
import { scoreKindOf } from '../../../../core/models/ensemble/calibration/class-scores.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { PerformanceQuestions } from '../../../contracts/questions/performance.ts';
import { openTestedRun } from '../tested-run.ts';
import { classifierAnswer, classNamed } from './measured-answer.ts';

/** How far a class's probabilities can be taken at their word, and what recalibrating would give. */
export const answerCalibration: Answers<PerformanceQuestions>['calibration'] = async (runId, asks) => {
  const tested = await openTestedRun(runId);
  const { pipeline, run } = tested;
  return assessCalibration(
    classifierAnswer(tested),
    asks.class,
    classNamed(tested, asks.class),
    scoreKindOf(pipeline.estimator),
    run.settings.seed,
  );
};
