import { useEffect } from 'react';
import type { ExportSurvey } from '../../../jobs/contracts/packaging.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { surveyExports } from '../../../jobs/packaging.ts';
import { useJob } from '../../../jobs/use-job.ts';
import type { ModelVersion } from '../../../lifecycle/deployment/registry.ts';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Loading } from '../../../ui/loading/loading.tsx';
import { FormatPanel } from './format-panel.tsx';
import { PackagePanel } from './package-panel.tsx';

/** What a version can leave as, after it was looked over. */
export function VersionExports({
  version: { projectId, id: versionId },
  signer,
}: {
  readonly version: ModelVersion;
  readonly signer: string | null;
}) {
  const { job, start, cancel } = useJob<Progress, ExportSurvey>();
  useEffect(() => {
    void start(() => surveyExports({ projectId, versionId }));
    return cancel;
  }, [projectId, versionId, start, cancel]);
  switch (job.state) {
    case 'idle':
    case 'running':
      return <Loading label="Looking over the model…" />;
    case 'failed':
      return <ErrorNotice title="This version cannot be taken elsewhere" error={job.error} />;
    case 'done':
      return (
        <>
          {job.value.heldRows.length > 0 && <HeldRows parts={job.value.heldRows} />}
          <PackagePanel
            choice={{ projectId, versionId }}
            semanticVersion={job.value.semanticVersion}
            signer={signer}
          />
          <FormatPanel choice={{ projectId, versionId }} survey={job.value} />
        </>
      );
    default:
      return job satisfies never;
  }
}

function HeldRows({ parts }: { readonly parts: readonly string[] }) {
  return (
    <Notice tone="warning" title="This model holds rows that it learned from">
      Its {parts.join(' and ')} are rows of the table. Whoever gets the model can read them out.
    </Notice>
  );
}
