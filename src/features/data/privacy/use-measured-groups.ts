import { useState } from 'react';
import { isQuasiIdentifier } from '../../../core/privacy/column-names.ts';
import { safeGroup } from '../../../core/privacy/quasi-identifiers.ts';
import type { MeasuredGroups } from '../../../jobs/contracts/ingest.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { measureGroups } from '../../../jobs/ingest.ts';
import { type JobControl, useJob } from '../../../jobs/use-job.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';

/** A combination of columns that a person chooses, and its groups. */
export interface GroupMeasurement {
  readonly chosen: readonly string[];
  readonly k: number | null;
  readonly job: JobControl<Progress, MeasuredGroups>['job'];
  /** The smallest group of the same columns in the version before; null where it was not measured. */
  readonly before: number | null;
  readonly choose: (columns: readonly string[]) => void;
  readonly setK: (k: number | null) => void;
  /** Measures these columns of a version, or those chosen. */
  readonly measure: (datasetVersionId: string, columns?: readonly string[]) => void;
  readonly cancel: () => void;
}

/** Begins with the columns that are quasi-identifiers by their names. */
export function useMeasuredGroups({ schema }: Pick<DatasetVersion, 'schema'>): GroupMeasurement {
  const [wanted, setWanted] = useState<readonly string[] | null>(null);
  const [k, setK] = useState<number | null>(safeGroup);
  const [last, setLast] = useState<{ readonly id: string; readonly groups: MeasuredGroups } | null>(null);
  const [before, setBefore] = useState<number | null>(null);
  const { job, start, cancel } = useJob<Progress, MeasuredGroups>();
  const names = schema.map(({ name }) => name);
  const chosen = (wanted ?? names.filter(isQuasiIdentifier)).filter(name => names.includes(name));

  const measure = async (datasetVersionId: string, columns: readonly string[]) => {
    const question = { datasetVersionId, columns, k: Math.max(2, Math.round(k ?? safeGroup)) };
    const groups = await start(report => measureGroups(question, report));
    if (groups === null) return;
    const same = last !== null && sameNames(last.groups.columns, groups.columns);
    setBefore(same && last.id !== datasetVersionId ? last.groups.smallestGroup : null);
    setLast({ id: datasetVersionId, groups });
  };
  return {
    chosen,
    k,
    job,
    before,
    setK,
    cancel,
    choose: setWanted,
    measure: (datasetVersionId, columns = chosen) => {
      setWanted(columns);
      void measure(datasetVersionId, columns);
    },
  };
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(name => b.includes(name));
}
