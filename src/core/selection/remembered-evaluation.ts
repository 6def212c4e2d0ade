import type { EstimatorName } from '../models/catalogue.ts';
import type { PreparationPlan } from '../preprocessing/plan.ts';
import { type EvaluateFold, type FoldOutcome, taskKey } from './fold-task.ts';
import { type EndedTrial, predictionsOf } from './run-trials.ts';
import type { Trial } from './search/trial.ts';

/** What a run that was cut off had done, and where what it does now is kept. */
export interface RunMemory {
  readonly outcomeOf: (task: string) => FoldOutcome | undefined;
  readonly fitStateOf: (task: string) => object | undefined;
  /** What had been tried, in the order in which it ended. */
  readonly trials: readonly Trial[];
  readonly keepTrials: (trials: readonly Trial[]) => void;
  readonly keepOutcome: (task: string, outcome: FoldOutcome) => void;
  readonly keepFitState: (task: string, state: object) => void;
}

/** Does no task twice: what was done before is remembered, what was cut off amid a fit goes on from there. */
export function rememberedEvaluation(evaluate: EvaluateFold, memory: RunMemory): EvaluateFold {
  return async (task, watch) => {
    const key = taskKey(task);
    const known = memory.outcomeOf(key);
    if (known !== undefined) return known;
    const resumeFrom = memory.fitStateOf(key);
    const outcome = await evaluate(task, {
      ...watch,
      checkpoint: state => memory.keepFitState(key, state),
      ...(resumeFrom && { resumeFrom }),
    });
    memory.keepOutcome(key, outcome);
    return outcome;
  };
}

/** What had been tried when the run was cut off, as if it had ended now. */
export function rememberedTrials(
  memory: RunMemory,
  folds: number,
  planFor: (estimator: EstimatorName) => PreparationPlan,
): readonly EndedTrial[] {
  return memory.trials.map(trial => {
    const preparation = trial.preparation ?? planFor(trial.estimator);
    const outcomes = Array.from({ length: folds }, (_, fold) =>
      memory.outcomeOf(taskKey({ ...trial, preparation, fold })),
    );
    const known = outcomes.filter(outcome => outcome !== undefined);
    const whole = known.length === folds && trial.rowShare === 1;
    return {
      trial,
      params: known[0]?.params ?? trial.params,
      outOfFold: whole ? predictionsOf(known) : null,
      seconds: trial.fitSeconds + trial.scoreSeconds,
    };
  });
}
