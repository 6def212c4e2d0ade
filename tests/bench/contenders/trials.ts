import type { EstimatorName } from '../../../src/core/models/catalogue.ts';
import { candidateSearcher } from '../../../src/core/selection/candidate-searcher.ts';
import { cutLearningTask } from '../../../src/core/selection/learning-task.ts';
import { runTrials } from '../../../src/core/selection/run-trials.ts';
import type { Searcher } from '../../../src/core/selection/search/searcher.ts';
import { limitTime } from '../../../src/core/selection/time-limit.ts';
import { type SampleTask, tableOf } from '../side-by-side/sample-task.ts';
import type { Site, TaskPool } from '../side-by-side/site.ts';

export interface TrialsOutcome {
  readonly seconds: number;
  readonly trials: readonly {
    readonly estimator: EstimatorName;
    /** Of the folds' scores; −∞ where it failed. */
    readonly mean: number;
    /** Fitting and scoring, over all threads. */
    readonly worked: number;
  }[];
}

export interface TrialsContender {
  /** Starts the threads. How many there are. */
  prepare(input: SampleTask): Promise<number>;
  /** Tries the settings' candidates with their defaults, or the classic grid of forests. */
  measure(what: 'candidates' | 'grid of forests'): Promise<TrialsOutcome>;
  /** Ends the threads. */
  stop(): void;
}

const now = () => performance.now();

/** A training's folds on all threads, preparation fitted in each. */
export function contender(site: Site): TrialsContender {
  let ready: { readonly input: SampleTask; readonly pool: TaskPool } | null = null;
  return {
    async prepare(input) {
      ready?.pool.stop();
      ready = { input, pool: await site.startPool(input) };
      return ready.pool.parallel;
    },
    async measure(what) {
      const { input, pool } = ready!;
      const { problem, settings } = input;
      const { planFor } = cutLearningTask({ table: await tableOf(input), problem, settings });
      const began = now();
      const ended = await runTrials(what === 'candidates' ? candidateSearcher(settings) : forestGrid(), {
        evaluate: pool.evaluate,
        parallel: pool.parallel,
        folds: settings.folds,
        planFor,
        now,
        time: limitTime(now, { share: 1 }),
        whenTimeIsOver: 'fail',
        firstNumber: 0,
        onProgress: () => {},
        onEnded: () => {},
      });
      const seconds = (now() - began) / 1000;
      return {
        seconds,
        trials: ended.map(({ trial }) => ({
          estimator: trial.estimator,
          mean: trial.state === 'done' ? trial.mean : -Infinity,
          worked: trial.fitSeconds + trial.scoreSeconds,
        })),
      };
    },
    stop: () => ready?.pool.stop(),
  };
}

/** nEstimators × maxDepth × minSamplesSplit × minSamplesLeaf. */
function forestGrid(): Searcher {
  const proposals = [50, 100, 200].flatMap(nEstimators =>
    [3, 5, 7, null].flatMap(maxDepth =>
      [2, 5, 10].flatMap(minSamplesSplit =>
        [1, 2, 4].map(minSamplesLeaf => ({ nEstimators, maxDepth, minSamplesSplit, minSamplesLeaf })),
      ),
    ),
  );
  let next = 0;
  return {
    ask: () => {
      const params = proposals[next++];
      if (params === undefined) return 'done';
      return { stage: 'search', estimator: 'randomForestClassifier', params, preparation: null, rowShare: 1 };
    },
    tell() {},
    account: () => [],
  };
}
