import { useEffect, useState } from 'react';
import type { QualityQuestion } from '../../../core/quality/assess.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { assessTable } from '../../../jobs/quality.ts';
import { type JobState, useJob } from '../../../jobs/use-job.ts';
import { type StoredQualityReport, qualityReportId } from '../../../lifecycle/data/stored-quality-report.ts';
import { getQualityReport } from '../../../storage/data/quality-reports.ts';

export interface QualityAnswer {
  readonly job: JobState<Progress, StoredQualityReport>;
  /** The report of the question, or of the one before while this one's is made; null before the first. */
  readonly latest: StoredQualityReport | null;
  readonly assess: () => void;
  readonly cancel: () => void;
}

/**
 * The report that answers a question to a table: at once where it is kept, else made over all rows. `before` is called
 * when a report has been made, before what shows its progress vanishes.
 */
export function useQualityReport(
  datasetVersionId: string,
  question: QualityQuestion,
  before: () => void,
): QualityAnswer {
  const { job, start, cancel } = useJob<Progress, StoredQualityReport>();
  const [latest, setLatest] = useState<StoredQualityReport | null>(null);
  const id = qualityReportId(datasetVersionId, question);

  const assess = async () => {
    const made = await start(tell => assessTable({ datasetVersionId, question }, tell));
    before();
    if (made !== null) setLatest(made);
  };
  useEffect(() => {
    let isCurrent = true;
    const open = async () => {
      // A store that cannot be read is told by the job, which reads it too.
      const kept = await getQualityReport(id).catch(() => undefined);
      if (!isCurrent) return;
      if (kept === undefined) void assess();
      else {
        cancel();
        setLatest(kept);
      }
    };
    void open();
    return () => {
      isCurrent = false;
    };
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the id names the table and the question
  }, [id]);

  const isOfTable = latest?.datasetVersionId === datasetVersionId;
  return { job, latest: isOfTable ? latest : null, assess: () => void assess(), cancel };
}
