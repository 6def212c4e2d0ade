import type { EvaluateFold } from '../../core/selection/fold-task.ts';
import { foldEvaluator } from '../../core/selection/fold-evaluator.ts';
import { cutLearningTask } from '../../core/selection/learning-task.ts';
import { limitTime } from '../../core/selection/time-limit.ts';
import type { ComparisonBackend, NeuralBackend } from '../../lifecycle/training/run.ts';
import { withLatest } from '../../lifecycle/training/latest-backends.ts';
import { readTable } from '../../storage/data/columns.ts';
import { getDatasetVersion } from '../../storage/data/datasets.ts';
import { NotStoredError } from '../../storage/errors.ts';
import type { TrialsApi } from '../contracts/trials.ts';
import { estimatorLoader } from './estimator-loader.ts';

const now = () => performance.now();

/** Progress goes to the thread that asked at most so often. */
const reportEveryMs = 100;

/** What one of a training's threads does: it cuts the table as the training does, then does one task after another. */
export function trialsThread(): TrialsApi {
  let evaluate: EvaluateFold | null = null;
  let backend: NeuralBackend | null = null;
  let comparedOn: readonly ComparisonBackend[] = [];
  let budgetSeconds: number | undefined;
  return {
    async open({ datasetVersionId, problem, settings }) {
      const version = await getDatasetVersion(datasetVersionId);
      if (version === undefined) throw new NotStoredError('dataset version', datasetVersionId);
      const task = cutLearningTask({ table: await readTable(version), problem, settings });
      const estimatorFor = estimatorLoader({
        threads: 1,
        onBackend: chosen => {
          backend = chosen;
        },
        onComparison: chosen => {
          comparedOn = withLatest(comparedOn, chosen);
        },
      });
      evaluate = foldEvaluator(task, { now, estimatorFor });
      ({ budgetSeconds } = settings);
    },
    async evaluate(task, { secondsLeft, resumeFrom }, watch) {
      if (evaluate === null) throw new Error('a task came before the table');
      const time = limitTime(now, {
        ...(budgetSeconds !== undefined && secondsLeft !== null && { budgetSeconds }),
        share: secondsLeft === null || budgetSeconds === undefined ? 1 : secondsLeft / budgetSeconds,
      });
      let reported = -Infinity;
      const report = (fraction: number) => {
        time.check();
        if (now() - reported < reportEveryMs) return;
        reported = now();
        watch.report(fraction);
      };
      const outcome = await evaluate(task, {
        report,
        secondsLeft: time.secondsLeft,
        checkpoint: state => watch.checkpoint(state),
        ...(resumeFrom && { resumeFrom }),
      });
      return { outcome, backend, comparedOn };
    },
  };
}
