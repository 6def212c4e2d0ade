import { neededColumns } from '../../core/decision/ruled-columns.ts';
import { brokenRuleOf } from '../../core/expectations/expectation-error.ts';
import type { PipelineModel } from '../../core/pipeline/pipeline-model.ts';
import { predictFile } from '../../jobs/prediction.ts';
import type { FilePrediction } from '../../jobs/contracts/prediction.ts';
import type { Progress as JobProgress } from '../../jobs/contracts/progress.ts';
import { useJob } from '../../jobs/use-job.ts';
import { expectationsPath } from '../../lifecycle/data/expectation-suite.ts';
import { ButtonLink } from '../../ui/buttons/button-link.tsx';
import { Button } from '../../ui/buttons/button.tsx';
import { download } from '../../ui/files/download.ts';
import { DropZone } from '../../ui/files/drop-zone.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { Progress } from '../../ui/feedback/progress.tsx';
import { Row, Stack } from '../../ui/layout/stack.tsx';
import type { AnsweringModel } from './read-deployed-model.ts';
import { FileAnswer } from './file-answer.tsx';

interface NamedPrediction {
  readonly fileName: string;
  readonly prediction: FilePrediction;
}

/** A CSV file in, the same file with predictions out. */
export function FilePredictionPanel({ model }: { readonly model: AnsweringModel }) {
  const { deployment, pipeline } = model;
  const { job, start, cancel } = useJob<JobProgress, NamedPrediction>();

  const brokenRule = job.state === 'failed' ? brokenRuleOf(job.error) : null;

  const score = (file: File) => {
    void start(report => {
      const running = predictFile({ deploymentId: deployment.id, source: file, fileName: file.name }, report);
      return {
        cancel: () => running.cancel(),
        result: running.result.then(prediction => ({ fileName: file.name, prediction })),
      };
    });
  };

  return (
    <Panel
      title="A whole file"
      description={`A file with ${columnsAsked(pipeline)}, in any order: as the first import had them, or cleaned already. It comes back unchanged with a prediction on every row.`}
    >
      <Stack gap={4}>
        <DropZone
          buttonLabel="Choose a file to predict"
          accept=".csv,.tsv,.txt,.tab,.json,.ndjson,.jsonl,.parquet,.xlsx,.gz,.zip,text/csv"
          hint="Or drop it here. It is read on this device."
          busy={job.state === 'running'}
          onFile={score}
        />
        {job.state === 'running' && (
          <Stack gap={3}>
            <Progress
              label={job.progress?.phase ?? 'Starting'}
              fraction={job.progress?.fraction ?? null}
              detail={job.progress?.detail}
            />
            <Row>
              <Button onClick={cancel}>Cancel</Button>
            </Row>
          </Stack>
        )}
        {job.state === 'failed' && (
          <ErrorNotice title="The file was not predicted" error={job.error}>
            {brokenRule !== null && (
              <ButtonLink href={expectationsPath(deployment.projectId, brokenRule)}>Open the rule</ButtonLink>
            )}
          </ErrorNotice>
        )}
        {job.state === 'done' && (
          <FileAnswer
            projectId={deployment.projectId}
            prediction={job.value.prediction}
            onDownload={() => download(job.value.prediction.csv, predictionsName(job.value.fileName))}
          />
        )}
      </Stack>
    </Panel>
  );
}

/** The model's columns, and by name those that its rule alone looks at. */
function columnsAsked(pipeline: PipelineModel): string {
  const more = neededColumns(pipeline).slice(pipeline.inputs.length);
  if (more.length === 0) return 'the model’s input columns';
  return `the model’s input columns and ${more.map(({ name }) => name).join(' and ')}, by which groups are told apart`;
}

/** `customers.csv` → `customers-predictions.csv`; what was no delimited text comes back as CSV. */
function predictionsName(fileName: string): string {
  const name = fileName.replace(/\.(gz|zip)$/i, '');
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]+)?$/.exec(name) ?? [];
  return `${stem}-predictions${/^\.(csv|tsv|tab|txt)$/i.test(extension) ? extension : '.csv'}`;
}
