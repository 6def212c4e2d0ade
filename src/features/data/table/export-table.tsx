import { useState } from 'react';
import type { ExportFormat } from '../../../jobs/contracts/export.ts';
import type { Progress } from '../../../jobs/contracts/progress.ts';
import { exportDataset } from '../../../jobs/export.ts';
import { useJob } from '../../../jobs/use-job.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { download } from '../../../ui/files/download.ts';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Progress as ProgressBar } from '../../../ui/feedback/progress.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Row, Stack } from '../../../ui/layout/stack.tsx';

const formats: readonly { readonly value: ExportFormat; readonly label: string }[] = [
  { value: 'csv', label: 'CSV' },
  { value: 'ndjson', label: 'JSON, one row on each line' },
  { value: 'parquet', label: 'Parquet' },
];

/** Saves the table as a file; a worker writes it. */
export function ExportTable({ dataset }: { readonly dataset: DatasetVersion }) {
  const [format, setFormat] = useState<ExportFormat>('csv');
  const { job, start, cancel } = useJob<Progress, Blob>();
  const running = job.state === 'running';
  const save = async () => {
    const file = await start(report => exportDataset({ datasetVersionId: dataset.id, format }, report));
    if (file !== null) download(file, `${dataset.name}.${format}`);
  };
  return (
    <Panel
      title="Export"
      description="All rows of this table. In CSV, cells that a spreadsheet would run as a formula get a ' before them."
    >
      <Stack gap={3}>
        <Row gap={3} align="end">
          <SelectField label="Format" value={format} options={formats} onChange={setFormat} />
          <Button busy={running} onClick={() => void save()}>
            Export
          </Button>
          {running && <Button onClick={cancel}>Cancel</Button>}
        </Row>
        {running && <ProgressBar label="Writing the file" fraction={job.progress?.fraction ?? null} />}
        {job.state === 'failed' && <ErrorNotice title="The table was not exported" error={job.error} />}
      </Stack>
    </Panel>
  );
}
