import { counted } from '../../../core/quality/wording.ts';
import type { ExportedFile, VersionChoice } from '../../../jobs/contracts/packaging.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { exportModel } from '../../../jobs/packaging.ts';
import { useJob } from '../../../jobs/use-job.ts';
import { type ModelFormat, modelFormatWords } from '../../../lifecycle/deployment/model-formats.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { download } from '../../../ui/files/download.ts';
import { formatBytes } from '../../../ui/format/format-bytes.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';

/** Beyond this an answer counts as another. */
const mostApart = 1e-5;

/** Makes a version's file in a format, then saves it: one button after the other, which keeps the focus. */
export function MakeFormat({
  choice,
  format,
}: {
  readonly choice: VersionChoice;
  readonly format: ModelFormat;
}) {
  const { job, start, cancel } = useJob<Progress, ExportedFile>();
  const { label } = modelFormatWords[format];
  const made = job.state === 'done' ? job.value : null;
  const isRunning = job.state === 'running';
  const press = () => {
    if (made === null) void start(report => exportModel({ ...choice, format }, report));
    else download(made.blob, made.fileName);
  };
  return (
    <Stack gap={2}>
      <Row>
        <Button busy={isRunning} onClick={press}>
          {made === null ? 'Make' : 'Download'}
          <span className="visually-hidden"> {label}</span>
        </Button>
        {isRunning && (
          <Button variant="quiet" onClick={cancel}>
            Cancel<span className="visually-hidden"> {label}</span>
          </Button>
        )}
        {made !== null && <span role="status">{sizeText(made)}</span>}
      </Row>
      {made?.agreement && made.agreement.furthest > mostApart && (
        <Notice tone="warning" title="It answers otherwise than the app">
          On {counted(made.agreement.rows)} rows that the model never saw, by up to{' '}
          {made.agreement.furthest.toPrecision(2)}.
        </Notice>
      )}
      {job.state === 'failed' && <ErrorNotice title={`${label} was not made`} error={job.error} />}
    </Stack>
  );
}

function sizeText({ blob, contents, agreement }: ExportedFile): string {
  const parts = [
    formatBytes(blob.size),
    ...(contents.length === 0 ? [] : [`${contents.length} files`]),
    ...(agreement === null || agreement.rows === 0 || agreement.furthest > mostApart
      ? []
      : [`answers as the app on ${counted(agreement.rows)} test rows`]),
  ];
  return parts.join(', ');
}
