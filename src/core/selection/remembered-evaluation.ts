import { type EvaluateFold, type FoldOutcome, taskKey } from './fold-task.ts';

/** What a run that was cut off had done, and where what it does now is kept. */
export interface RunMemory {
  readonly outcomeOf: (task: string) => FoldOutcome | undefined;
  readonly fitStateOf: (task: string) => object | undefined;
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
