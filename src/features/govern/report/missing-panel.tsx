import { useRef } from 'react';
import { type FailedJob, type NamedJob, askAll } from '../../../jobs/ask-all.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { useJob } from '../../../jobs/use-job.ts';
import { onChangeOf } from '../../../storage/data/project-dataset.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { JobNotice } from '../../../ui/feedback/job-notice.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';
import { useLatest } from '../../../ui/loading/use-latest.ts';
import { useLoaded } from '../../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../../ui/loading/when-loaded.tsx';
import type { GovernViewProps } from '../govern-views.ts';
import { readMissing } from './missing-answers.ts';

const onAnswers = onChangeOf(
  'insights',
  'runs',
  'deployments',
  'projects',
  'qualityReports',
  'privacyScans',
  'segments',
  'businessProblems',
);

/** What the report will call "not looked at" though the app could compute it, and a way to have it computed. */
export function MissingPanel({ projectId }: GovernViewProps) {
  const loaded = useLatest(useLoaded(() => readMissing(projectId), [projectId], onAnswers));
  const { job, start, cancel, reset } = useJob<Progress, readonly FailedJob[]>();
  const place = useRef<HTMLDivElement>(null);
  const compute = (missing: readonly NamedJob[]) => {
    place.current?.focus();
    void start(report => askAll(missing, report));
  };
  return (
    <div ref={place} tabIndex={-1} className="report-missing">
      <Panel
        title="Not looked at yet"
        description="What the app can compute by itself, and nobody has asked for so far. Without it the report says so."
      >
        <Stack>
          <JobNotice
            job={job}
            runningTitle="Computing what is missing"
            failedTitle="It could not be computed"
            onCancel={() => {
              place.current?.focus();
              cancel();
            }}
            onDismiss={reset}
          >
            {failed => <Failures failed={failed} />}
          </JobNotice>
          <WhenLoaded
            loaded={loaded}
            loadingLabel="Reading what is known…"
            failedTitle="What is known could not be read"
          >
            {missing =>
              missing.length === 0 ? (
                <p>All that can be computed is.</p>
              ) : (
                <>
                  <p>{missing.map(({ label }) => label).join(' · ')}</p>
                  {job.state !== 'running' && (
                    <Row>
                      <Button onClick={() => compute(missing)}>Compute what is missing</Button>
                    </Row>
                  )}
                </>
              )
            }
          </WhenLoaded>
        </Stack>
      </Panel>
    </div>
  );
}

function Failures({ failed }: { readonly failed: readonly FailedJob[] }) {
  if (failed.length === 0) return null;
  return (
    <Notice tone="warning" title="Some of it could not be computed">
      <ul>
        {failed.map(({ label, reason }) => (
          <li key={label}>
            {label}: {reason}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
