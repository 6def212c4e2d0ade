import { useEffect } from 'react';
import type { ColumnProfile } from '../../core/explore/profile.ts';
import type { TargetRelation } from '../../core/explore/relation.ts';
import type { Progress as JobProgress } from '../../jobs/contracts/progress.ts';
import { relate } from '../../jobs/ingest.ts';
import { useJob } from '../../jobs/use-job.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Progress } from '../../ui/progress.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Stack } from '../../ui/stack.tsx';
import { RelationsTable } from './relations-table.tsx';

/** Which column is to be predicted, and how strongly each other column goes together with it. */
export function RelationsPanel({
  datasetVersionId,
  profile,
  target,
  onTarget,
}: {
  readonly datasetVersionId: string;
  readonly profile: readonly ColumnProfile[];
  readonly target: string | null;
  readonly onTarget: (name: string) => void;
}) {
  const { job, start } = useJob<JobProgress, readonly TargetRelation[]>();
  const relateAll = () => {
    if (target !== null) void start(report => relate({ datasetVersionId, target }, report));
  };
  // oxlint-disable-next-line react/exhaustive-deps -- the job follows the target and the table, nothing else
  useEffect(relateAll, [datasetVersionId, target, start]);

  return (
    <Panel
      title="Relation to the target"
      description="One column at a time, less what chance alone would give. A weak column may still help together with others; a very strong one may give the answer away."
    >
      <Stack>
        <div className="explore-field">
          <SelectField
            label="Target"
            value={target ?? ''}
            onChange={onTarget}
            options={[
              ...(target === null ? [{ value: '', label: 'Choose a column' }] : []),
              ...profile.map(({ name, kind }) => ({ value: name, label: `${name} (${kind})` })),
            ]}
          />
        </div>
        {job.state === 'running' && (
          <Progress
            label={job.progress?.phase ?? 'Relating'}
            fraction={job.progress?.fraction ?? null}
            detail={job.progress?.detail}
          />
        )}
        {job.state === 'failed' && (
          <ErrorNotice title="The columns could not be related" error={job.error} onRetry={relateAll} />
        )}
        {job.state === 'done' && <RelationsTable target={target ?? ''} relations={job.value} />}
      </Stack>
    </Panel>
  );
}
