import type { Matrix } from '../../../../core/matrix.ts';
import type { PipelineModel } from '../../../../core/pipeline/pipeline-model.ts';
import { transform } from '../../../../core/preprocessing/transform.ts';
import type { CandidateResult, ComparisonSettings } from '../../../../core/selection/comparison.ts';
import { type LearningTask, cutLearningTask } from '../../../../core/selection/learning-task.ts';
import { refitBest } from '../../../../core/selection/refit.ts';
import type { EstimatorFor } from './device-estimators.ts';
import { planWithout } from '../../../../lifecycle/preparation/plan-edit.ts';
import type { TestedRun } from '../tested-run.ts';

/** What the run's own model is trained on by these settings, and that model with the parameters that it was chosen with. */
export function retrainingOf(
  { run, table }: Pick<TestedRun, 'run' | 'table'>,
  settings: ComparisonSettings,
): { readonly task: LearningTask; readonly kept: readonly CandidateResult[] } {
  const { candidates, chosen } = run.result;
  const best = candidates.filter(candidate => candidate.state === 'done' && candidate.estimator === chosen);
  return {
    task: cutLearningTask({ table, problem: run.problem, settings }),
    kept: best.map(candidate => withoutSensitive(candidate, settings.sensitive ?? [])),
  };
}

/** What the run's model answers of the run's own test rows, trained anew by these settings. */
export async function retrained(
  tested: Pick<TestedRun, 'run' | 'table'>,
  settings: ComparisonSettings,
  estimatorFor: EstimatorFor,
  report: (fraction: number) => void,
): Promise<{ readonly pipeline: PipelineModel; readonly answered: Matrix }> {
  const { task, kept } = retrainingOf(tested, settings);
  const { pipeline, estimator } = await refitBest(
    kept,
    task,
    { estimatorFor },
    { seed: task.seeds.refit, report },
  );
  const features = transform(pipeline.preparation, task.test.table);
  return { pipeline, answered: estimator.predict(pipeline.model, features) };
}

/** The candidate, its own preparations without these columns. */
function withoutSensitive(candidate: CandidateResult, dropped: readonly string[]): CandidateResult {
  if (candidate.state === 'failed') return candidate;
  const { preparation, members } = candidate;
  return {
    ...candidate,
    ...(preparation && { preparation: planWithout(preparation, dropped) }),
    ...(members && {
      members: members.map(member => ({
        ...member,
        preparation: member.preparation && planWithout(member.preparation, dropped),
      })),
    }),
  };
}
