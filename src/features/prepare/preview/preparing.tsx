import { useMemo } from 'react';
import type { PreparationQuestion } from '../../../jobs/contracts/preparation.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { type PreparationDraft, noDraft } from '../../../lifecycle/preparation/preparation-draft.ts';
import type { Problem } from '../../../lifecycle/project.ts';
import type { PreparationBackend } from '../../../lifecycle/training/run.ts';
import { trainingDefaults } from '../../../lifecycle/training/training-defaults.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Progress } from '../../../ui/feedback/progress.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { PipelineBuilder } from '../diagram/pipeline-builder.tsx';
import { useDefaultPreparation } from '../use-default-preparation.ts';

export interface PreparingProps {
  readonly projectId: string;
  readonly problem: Problem;
  readonly dataset: DatasetVersion;
  /** Columns of the table that are marked so. */
  readonly sensitive: readonly string[];
  /** As it was stored when the page was opened. */
  readonly draft: PreparationDraft | null;
  /** What computed the features of the last training; null where that was not told. */
  readonly lastPreparedOn: PreparationBackend | null;
}

/** Learns what training would do by default, from which a person goes on. */
export function Preparing(props: PreparingProps) {
  const { problem, dataset, sensitive, draft } = props;
  const question = useMemo<PreparationQuestion>(
    () => ({
      datasetVersionId: dataset.id,
      problem,
      settings: { ...trainingDefaults, ...(sensitive.length > 0 && { sensitive }) },
    }),
    [dataset.id, problem, sensitive],
  );
  const { job, ask, cancel } = useDefaultPreparation(question);
  switch (job.state) {
    case 'idle':
      return (
        <Row>
          <p role="status">Nothing is shown yet.</p>
          <Button onClick={ask}>Look at the table</Button>
        </Row>
      );
    case 'running':
      return (
        <Stack gap={3}>
          <Progress
            label={job.progress?.phase ?? 'Looking at the table'}
            fraction={job.progress?.fraction ?? null}
          />
          <Row>
            <Button onClick={cancel}>Cancel</Button>
          </Row>
        </Stack>
      );
    case 'failed':
      return <ErrorNotice title="The columns cannot be prepared" error={job.error} onRetry={ask} />;
    case 'done':
      return (
        <PipelineBuilder
          {...props}
          draft={draft ?? null}
          byDefault={job.value}
          question={question}
          stored={draft ?? noDraft}
        />
      );
    default:
      return job satisfies never;
  }
}
