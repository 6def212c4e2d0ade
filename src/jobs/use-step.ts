import { type RefObject, useState } from 'react';
import type { CleaningStep } from '../core/table/steps/cleaning-step.ts';
import type { ImportOutcome } from './contracts/ingest.ts';
import type { Progress } from './contracts/progress.ts';
import { applyStep } from './ingest.ts';
import { type JobState, useJob } from './use-job.ts';
import type { DatasetVersion } from '../lifecycle/data/dataset-version.ts';
import { moveProject } from '../storage/data/project-versions.ts';

/** A step on a project's table: one at a time. */
export interface StepControl {
  readonly job: JobState<Progress, ImportOutcome>;
  /** The step under way or last taken, and the version it was taken on; null before the first. */
  readonly taken: { readonly step: CleaningStep; readonly from: string } | null;
  /** Makes a new version of the table and puts the project on it. */
  readonly start: (dataset: Pick<DatasetVersion, 'id'>, step: CleaningStep, why: string | null) => void;
  /** Puts the project back on the version that the last step was taken on. */
  readonly undo: () => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  /** The new version is there, but the project could not be put on it. */
  readonly failure: Error | null;
  readonly projectId: string;
}

/**
 * Takes steps on a project's table. The buttons of a step vanish when pressed: the focus then goes to `next`.
 * `after` hears of each version that the project was put on.
 */
export function useStep(
  projectId: string,
  next: RefObject<HTMLElement | null>,
  after: (datasetVersionId: string) => void = ignore,
): StepControl {
  const { job, start, cancel, reset } = useJob<Progress, ImportOutcome>();
  const [taken, setTaken] = useState<StepControl['taken']>(null);
  const [failure, setFailure] = useState<Error | null>(null);

  const move = async (input: Omit<Parameters<typeof moveProject>[0], 'projectId'>) => {
    try {
      await moveProject({ projectId, ...input });
      after(input.datasetVersionId);
    } catch (reason) {
      setFailure(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  const take = async ({ id }: Pick<DatasetVersion, 'id'>, step: CleaningStep, why: string | null) => {
    setTaken({ step, from: id });
    setFailure(null);
    const outcome = await start(report => applyStep({ datasetVersionId: id, step, why, projectId }, report));
    if (outcome === null || outcome.datasetVersionId === id) return;
    const origin = { kind: 'step' as const, parent: id, step, why };
    const { datasetVersionId, expectations } = outcome;
    await move({ datasetVersionId, origin, expectations });
  };
  return {
    job,
    taken,
    failure,
    projectId,
    start: (dataset, step, why) => void take(dataset, step, why),
    undo: () => {
      next.current?.focus();
      reset();
      if (taken !== null) void move({ datasetVersionId: taken.from, restored: true });
    },
    cancel: () => {
      next.current?.focus();
      cancel();
    },
    dismiss: () => {
      next.current?.focus();
      reset();
      setFailure(null);
    },
  };
}

function ignore(): void {}
