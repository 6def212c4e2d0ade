import { classCurves } from '../../../../core/evaluation/curves/class-curves.ts';
import type { Answers } from '../../../contracts/insight.ts';
import type { PerformanceQuestions } from '../../../contracts/questions/performance.ts';
import { openTestedRun } from '../tested-run.ts';
import { classifierAnswer, classNamed } from './measured-answer.ts';

/** ROC, precision-recall and gain curves of classes, each with its band. */
export const answerCurves: Answers<PerformanceQuestions>['curves'] = async (runId, { classes }, report) => {
  const tested = await openTestedRun(runId);
  const answer = classifierAnswer(tested);
  return classes.map((code, place) =>
    classCurves(answer, code, classNamed(tested, code), tested.run.settings.seed, fraction =>
      report({ phase: 'Resampling the test rows', fraction: (place + fraction) / classes.length }),
    ),
  );
};
