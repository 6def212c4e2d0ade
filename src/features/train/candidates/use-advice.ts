import { useMemo } from 'react';
import type { EstimatorName } from '../../../core/models/catalogue.ts';
import { type DataSituation, describeData } from '../../../core/selection/recommend/data-situation.ts';
import { type Recommendation, recommend } from '../../../core/selection/recommend/recommend.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import type { DraftedSettings } from '../../../lifecycle/preparation/draft-settings.ts';
import type { Problem } from '../../../lifecycle/project.ts';
import type { Run } from '../../../lifecycle/training/run.ts';
import { trainingDefaults } from '../../../lifecycle/training/training-defaults.ts';
import { deviceSlowness } from './device-speed.ts';

/** What is said of the algorithms before anything is trained. */
export interface Advice {
  readonly data: DataSituation;
  readonly recommended: readonly Recommendation[];
  /** Of all folds with the defaults, on this device. */
  readonly secondsOf: (estimator: EstimatorName) => number;
}

/** More threads than this are not started. */
const mostThreads = 8;

/** Advice from the profiles of the columns, and from what earlier trainings took here. */
export function useAdvice(
  dataset: DatasetVersion,
  problem: Problem,
  drafted: DraftedSettings,
  runs: readonly Run[],
): Advice {
  return useMemo(() => {
    const inputs = drafted.preparation?.groups.flatMap(({ columns }) => columns);
    const data = describeData(dataset.profile, problem, inputs);
    const { folds, testShare } = { ...trainingDefaults, ...drafted };
    const recommended = recommend(data, {
      folds,
      testShare,
      parallel: Math.min(navigator.hardwareConcurrency || 1, mostThreads),
      slowness: deviceSlowness(runs, dataset.id, data),
    });
    return {
      data,
      recommended,
      secondsOf: estimator => recommended.find(one => one.estimator === estimator)?.expectedSeconds ?? 0,
    };
  }, [dataset, problem, drafted, runs]);
}
