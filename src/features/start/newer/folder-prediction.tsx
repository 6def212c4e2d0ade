import { useEffect, useEffectEvent } from 'react';
import { brokenRuleOf } from '../../../core/expectations/expectation-error.ts';
import type { FilePrediction } from '../../../jobs/contracts/prediction.ts';
import type { Progress as JobProgress } from '../../../jobs/contracts/progress.ts';
import { predictFile } from '../../../jobs/prediction.ts';
import { useJob } from '../../../jobs/use-job.ts';
import { brokenRuleItems, expectationsPath } from '../../../lifecycle/data/expectation-suite.ts';
import type { Deployment } from '../../../lifecycle/deployment/registry.ts';
import { ButtonLink } from '../../../ui/buttons/button-link.tsx';
import { Button } from '../../../ui/buttons/button.tsx';
import { download } from '../../../ui/files/download.ts';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { LinkedList } from '../../../ui/facts/linked-list.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Progress } from '../../../ui/feedback/progress.tsx';
import type { OfferedEntry } from './use-folder.ts';

/** Predicts a file of a watched folder and offers what came of it; begins when it is shown. */
export function FolderPrediction({
  entry,
  deployment,
  onPredicted,
}: {
  readonly entry: OfferedEntry;
  readonly deployment: Deployment;
  readonly onPredicted: () => void;
}) {
  const { job, start, cancel } = useJob<JobProgress, FilePrediction>();
  const begin = useEffectEvent(async () => {
    const input = { deploymentId: deployment.id, source: entry.file, fileName: entry.name };
    if ((await start(report => predictFile(input, report))) !== null) onPredicted();
  });
  useEffect(() => void begin(), []);
  switch (job.state) {
    case 'idle':
      return null;
    case 'running':
      return (
        <Notice title={`Predicting ${entry.name}`} actions={<Button onClick={cancel}>Cancel</Button>}>
          <Progress
            label={job.progress?.phase ?? 'Starting'}
            fraction={job.progress?.fraction ?? null}
            detail={job.progress?.detail}
          />
        </Notice>
      );
    case 'failed':
      return (
        <ErrorNotice title={`${entry.name} was not predicted`} error={job.error}>
          {brokenRuleOf(job.error) !== null && (
            <ButtonLink href={expectationsPath(deployment.projectId, brokenRuleOf(job.error))}>
              Open the rule
            </ButtonLink>
          )}
        </ErrorNotice>
      );
    case 'done': {
      const { rows, csv, warnings, replayed, expectations } = job.value;
      const broken = expectations?.broken ?? [];
      const name = `${entry.name.replace(/\.[^.]+$/, '')}-predictions.csv`;
      return (
        <Notice
          tone={broken.length === 0 ? 'success' : 'warning'}
          title={`${entry.name}: ${formatNumber(rows)} ${rows === 1 ? 'row' : 'rows'} predicted`}
          actions={<Button onClick={() => download(csv, name)}>Download predictions</Button>}
        >
          Logged for monitoring, by {deployment.model}, version {deployment.version}.
          {replayed.length > 0 && ` ${replayed.length} recorded cleaning steps were taken first.`}
          {broken.length > 0 && (
            <>
              <p>It is not all that is expected of the data:</p>
              <LinkedList items={brokenRuleItems(deployment.projectId, broken)} />
            </>
          )}
          {warnings.length > 0 && ` To bear in mind: ${warnings.slice(0, 3).join('; ')}.`}
        </Notice>
      );
    }
    default:
      return job satisfies never;
  }
}
