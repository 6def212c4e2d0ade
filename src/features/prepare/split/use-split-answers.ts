import { useEffect } from 'react';
import type { SplitSettings } from '../../../core/selection/split-plan.ts';
import type { SplitPreview } from '../../../core/selection/splitting/preview-split.ts';
import type { SplitRecommendation } from '../../../core/selection/splitting/recommend-split.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { previewSplit, recommendSplit } from '../../../jobs/splits.ts';
import { type JobState, useJob } from '../../../jobs/use-job.ts';
import type { Problem } from '../../../lifecycle/project.ts';
import { trainingDefaults } from '../../../lifecycle/training/training-defaults.ts';

/** How the rows are best split; asked once a table and problem. */
export function useRecommendation(
  datasetVersionId: string,
  problem: Problem,
): JobState<Progress, SplitRecommendation> {
  const { job, start } = useJob<Progress, SplitRecommendation>();
  useEffect(() => {
    void start(report => recommendSplit({ datasetVersionId, problem }, report));
  }, [start, datasetVersionId, problem]);
  return job;
}

/** The parts that the rows are cut into; asked anew whenever the settings change. */
export function useSplitPreview(
  datasetVersionId: string,
  problem: Problem,
  settings: SplitSettings,
): JobState<Progress, SplitPreview> {
  const { job, start } = useJob<Progress, SplitPreview>();
  useEffect(() => {
    void start(report =>
      previewSplit({ datasetVersionId, problem, settings, seed: trainingDefaults.seed }, report),
    );
  }, [start, datasetVersionId, problem, settings]);
  return job;
}
