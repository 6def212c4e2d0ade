import type { LearningTask } from '../../../core/selection/learning-task.ts';
import { diagnose } from '../../../core/selection/validation/diagnosis.ts';
import { spreadOf } from '../../../core/selection/validation/curve-point.ts';
import { learningCurve } from '../../../core/selection/validation/learning-curve.ts';
import { nestedEstimate } from '../../../core/selection/validation/nested.ts';
import { meanScore, seedStability } from '../../../core/selection/validation/seed-stability.ts';
import { compareSchemes } from '../../../core/selection/validation/split-schemes.ts';
import { validationCurve } from '../../../core/selection/validation/validation-curve.ts';
import { cutFolds } from '../../../core/selection/splitting/cut-rows.ts';
import { takeRowSplit } from '../../../core/selection/splitting/row-split.ts';
import type { Answers } from '../../contracts/insight.ts';
import type { Report } from '../../contracts/progress.ts';
import type { ValidationQuestions } from '../../contracts/questions/validation.ts';
import { splitSchemes } from './split-schemes.ts';
import { openValidatedRun } from './validated-run.ts';

const innerFolds = 3;
const curveFolds = 5;

/** Answers whether the estimate can be trusted: learning curves, other parameters, other seeds, other ways of cutting. */
export const validationAnswers: Answers<ValidationQuestions> = {
  'learning curve': async (runId, { shares, target }, report) => {
    const { run, task: asTrained, configuration, surroundings } = await openValidatedRun(runId);
    const task = withCurveFolds(asTrained);
    const name = task.training.target.task === 'classification' ? 'dummyClassifier' : 'dummyRegressor';
    const plain = { estimator: name, params: {}, preparation: task.planFor(name) } as const;
    const dummy = await meanScore(task, plain, surroundings);
    const tell = telling(report, 'Learning from more and more rows');
    const curve = await learningCurve(task, configuration, shares, surroundings, tell);
    const diagnosis = diagnose(curve, { metric: run.problem.metric, dummy, target });
    return { estimator: configuration.estimator, curve, dummy, diagnosis };
  },

  'validation curve': async (runId, { param, values }, report) => {
    const { task, configuration, surroundings } = await openValidatedRun(runId);
    const tell = telling(report, `Trying values of ${param}`);
    const points = await validationCurve(task, configuration, { param, values }, surroundings, tell);
    return { estimator: configuration.estimator, points };
  },

  'seed stability': async (runId, { seeds }, report) => {
    const { run, task, configuration, surroundings } = await openValidatedRun(runId);
    const how = { folds: run.settings.folds, seeds };
    const tell = telling(report, 'Cutting and drawing anew');
    const stability = await seedStability(task, configuration, how, surroundings, tell);
    const asTrained = spreadOf([await meanScore(task, configuration, surroundings)]);
    return { estimator: configuration.estimator, ...stability, asTrained };
  },

  'split schemes': async (runId, asks, report) => {
    const validated = await openValidatedRun(runId);
    const { task, configuration, surroundings } = validated;
    const tell = telling(report, 'Cutting in other ways');
    const { schemes, refused } = splitSchemes(validated, asks);
    const compared = await compareSchemes(task, configuration, schemes, surroundings, tell);
    return { estimator: configuration.estimator, schemes: [...compared, ...refused] };
  },

  'nested validation': async (runId, { grid }, report) => {
    const { task, configuration, surroundings } = await openValidatedRun(runId);
    const tell = telling(report, 'Choosing inside of each fold');
    const estimate = await nestedEstimate(
      task,
      configuration,
      grid,
      (training, seed, rows) => cutFolds(takeRowSplit(task.foldSplit, rows), training, innerFolds, seed),
      surroundings,
      tell,
    );
    return { estimator: configuration.estimator, ...estimate };
  },
};

/** The task in five folds, as scikit-learn's learning_curve; in those that it was trained in where the rows do not allow five. */
function withCurveFolds(task: LearningTask): LearningTask {
  const { foldSplit, training, seeds } = task;
  const once = 'repeats' in foldSplit ? { ...foldSplit, repeats: 1 } : foldSplit;
  try {
    return { ...task, splits: cutFolds(once, training, curveFolds, seeds.folds) };
  } catch {
    return task;
  }
}

function telling(report: Report, phase: string): (fraction: number) => void {
  return fraction => report({ fraction, phase });
}
