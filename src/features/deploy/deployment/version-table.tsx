import { Link } from 'wouter';
import { estimatorLabels } from '../../../core/models/catalogue.ts';
import { ruleLabel } from '../../../lifecycle/evaluation/rule-words.ts';
import { testMetric, testMetricOf } from '../../../lifecycle/evaluation/test-metrics.ts';
import { phasePath } from '../../../lifecycle/phases.ts';
import type { ModelVersion } from '../../../lifecycle/deployment/registry.ts';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { formatScore } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import type { DeployState, FinishedRun } from './read-deploy-state.ts';

/** Every version that was ever registered in this project, newest first. */
export function VersionTable({ state }: { readonly state: DeployState }) {
  const { versions } = state;
  if (versions.length === 0) {
    return (
      <EmptyState title="No versions yet">
        Each deployment adds a version here; none is ever changed or removed, so what answered when stays
        known.
      </EmptyState>
    );
  }
  return (
    <Panel flush title="Versions" description="Append-only: what answered when stays known.">
      <DataTable
        caption="Versions of the registered models"
        captionHidden
        columns={columnsFor(state)}
        rows={versions}
        rowKey={version => version.id}
      />
    </Panel>
  );
}

function columnsFor({
  runs,
  models,
  deployment,
  project,
  approvals,
}: DeployState): TableColumn<ModelVersion>[] {
  const runOf = (version: ModelVersion) => runs.find(run => run.id === version.runId);
  const answers = (version: ModelVersion) =>
    deployment?.model === version.model && deployment.version === version.version;
  const aliasesOf = (version: ModelVersion) => {
    const model = models.find(one => one.name === version.model);
    return Object.entries(model?.aliases ?? {}).filter(([, number]) => number === version.version);
  };
  return [
    {
      id: 'version',
      header: 'Version',
      cell: version => (
        <Row>
          {version.model}, version {version.version}
          {aliasesOf(version).map(([alias]) => (
            <Tag key={alias} tone="accent">
              {alias}
            </Tag>
          ))}
          {answers(version) && <Tag tone="info">deployed</Tag>}
          {approvals.has(version.runId) && <Tag>{approvals.get(version.runId)}</Tag>}
        </Row>
      ),
    },
    {
      id: 'estimator',
      header: 'Estimator',
      cell: version => {
        const run = runOf(version);
        return run ? estimatorLabels[run.result.chosen] : 'not stored';
      },
    },
    {
      id: 'test',
      header: 'Test metric',
      numeric: true,
      cell: version => testScore(runOf(version)),
    },
    {
      id: 'says',
      header: 'Says',
      cell: version => {
        const run = runOf(version);
        const test = run?.result.test;
        if (version.held === undefined || test?.task !== 'classification') return 'As trained';
        return ruleLabel(version.held.rule, test.classes);
      },
    },
    {
      id: 'created',
      header: 'Registered',
      numeric: true,
      cell: version => formatDateTime(version.createdAt),
      sortBy: version => version.createdAt,
    },
    {
      id: 'run',
      header: 'Evaluation',
      cell: version => (
        <Link href={`${phasePath(project.id, 'evaluate')}?run=${version.runId}`}>
          Open
          <span className="visually-hidden">
            {' '}
            the evaluation of {version.model}, version {version.version}
          </span>
        </Link>
      ),
    },
  ];
}

function testScore(run: FinishedRun | undefined): string {
  if (run === undefined) return '–';
  const metric = testMetricOf(run.problem.metric);
  return `${testMetric(metric).label} ${formatScore(run.result.test.metrics[metric] ?? Number.NaN)}`;
}
