import { type RefObject, useState } from 'react';
import type { ColumnSchema } from '../../core/table/column.ts';
import type { ImportOutcome } from '../../jobs/contracts/ingest.ts';
import type { Progress } from '../../jobs/contracts/progress.ts';
import { changeKinds } from '../../jobs/ingest.ts';
import { type JobState, useJob } from '../../jobs/use-job.ts';
import type { DatasetVersion } from '../../lifecycle/dataset-version.ts';
import { moveProject } from '../../storage/project-versions.ts';

type Move = Parameters<typeof moveProject>[0];

export interface KindChange {
  readonly job: JobState<Progress, ImportOutcome>;
  /** The change under way or last made; null before the first. */
  readonly column: ColumnSchema | null;
  /** Makes a new version of the table and shows the project on it. */
  readonly start: (dataset: DatasetVersion, column: ColumnSchema) => void;
  /** Shows the project on the version that this one was made from. */
  readonly undo: (dataset: DatasetVersion) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  /** The new version is there, but the project could not be put on it. */
  readonly failure: Error | null;
}

/**
 * Changes what columns of a project's table are taken for, one at a time.
 * The buttons of a change vanish when pressed: the focus then goes to `next`.
 */
export function useKindChange(projectId: string, next: RefObject<HTMLElement | null>): KindChange {
  const { job, start, cancel, reset } = useJob<Progress, ImportOutcome>();
  const [column, setColumn] = useState<ColumnSchema | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);

  const showVersion = async (
    datasetVersionId: string,
    move: Omit<Move, 'projectId' | 'datasetVersionId'>,
  ) => {
    try {
      await moveProject({ projectId, datasetVersionId, ...move });
    } catch (reason) {
      setFailure(reason instanceof Error ? reason : new Error(String(reason)));
    }
  };
  const change = async (dataset: DatasetVersion, wanted: ColumnSchema) => {
    setColumn(wanted);
    setFailure(null);
    const input = { datasetVersionId: dataset.id, changes: [wanted] };
    const outcome = await start(report => changeKinds(input, report));
    const origin = { kind: 'schemaChange' as const, parent: dataset.id, changed: [wanted] };
    if (outcome) await showVersion(outcome.datasetVersionId, { origin });
  };
  return {
    job,
    column,
    failure,
    start: (dataset, wanted) => void change(dataset, wanted),
    undo: dataset => {
      next.current?.focus();
      reset();
      if (dataset.origin.kind === 'schemaChange') void showVersion(dataset.origin.parent, { restored: true });
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
