import { useEffect, useRef, useState } from 'react';
import type { TableComparison } from '../../../core/table/compare/compare-tables.ts';
import type { Progress as JobProgress } from '../../../jobs/contracts/progress.ts';
import { compareVersions } from '../../../jobs/ingest.ts';
import { useJob } from '../../../jobs/use-job.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { describeOrigin } from '../../../lifecycle/data/lineage.ts';
import type { ProjectVersionState } from '../../../storage/data/project-versions.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { ErrorNotice } from '../../../ui/feedback/error-notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Progress } from '../../../ui/feedback/progress.tsx';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Columns, Row, Stack } from '../../../ui/layout/stack.tsx';
import { ComparisonResult } from './comparison-result.tsx';
import { matchingChoice, matchingOptions } from './matching-choices.ts';

/** What changed from one version to another, unless chosen otherwise to the one that the project is on. */
export function VersionComparison({
  versions,
  currentId,
  asked,
  onAsk,
}: {
  readonly versions: readonly ProjectVersionState[];
  readonly currentId: string;
  readonly asked: string | null;
  readonly onAsk: (id: string) => void;
}) {
  const { job, start, cancel } = useJob<JobProgress, TableComparison>();
  const [wanted, setWanted] = useState(currentId);
  const [matching, setMatching] = useState('auto');
  const stored = versions.flatMap(({ record, dataset }) => (dataset === null ? [] : [{ record, dataset }]));
  const find = (id: string | null) => stored.find(({ dataset }) => dataset.id === id)?.dataset ?? null;
  const [before, after] = [find(asked), find(wanted) ?? find(currentId)];
  const [from, to] = [before?.id ?? null, after?.id ?? null];
  useEffect(() => {
    if (from === null || to === null || from === to) return;
    const pair = { before: from, after: to, matching: matchingChoice(matching) };
    void start(report => compareVersions(pair, report));
  }, [from, to, matching, start]);
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked !== null) region.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  if (stored.length < 2) return null;
  const options = stored.map(({ record }) => ({
    value: record.datasetVersionId,
    label: `${record.datasetVersionId.slice(0, 8)} – ${describeOrigin(record.origin)}`,
  }));
  const isOne = from !== null && from === to;
  return (
    <div ref={region}>
      <Panel title="Compare" description="What changed from one version to another.">
        <Stack>
          <Columns least="16rem">
            <SelectField
              label="From version"
              value={from ?? ''}
              onChange={onAsk}
              options={[{ value: '', label: 'Choose one', disabled: true }, ...options]}
            />
            <SelectField label="To version" value={to ?? ''} onChange={setWanted} options={options} />
            {before !== null && after !== null && (
              <SelectField
                label="Rows are the same by"
                value={matching}
                onChange={setMatching}
                options={optionsOf(before, after)}
              />
            )}
          </Columns>
          {isOne && <p>Choose two different versions.</p>}
          {job.state === 'running' && (
            <Row>
              <Progress label={job.progress?.phase ?? 'Starting'} fraction={job.progress?.fraction ?? null} />
              <Button onClick={cancel}>Cancel</Button>
            </Row>
          )}
          {job.state === 'failed' && (
            <ErrorNotice title="The versions could not be compared" error={job.error} />
          )}
          {job.state === 'done' && !isOne && <ComparisonResult comparison={job.value} />}
        </Stack>
      </Panel>
    </div>
  );
}

function optionsOf(before: DatasetVersion, after: DatasetVersion) {
  return matchingOptions(before.schema, after.schema);
}
