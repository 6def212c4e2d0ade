import { counted } from '../../../core/quality/wording.ts';
import type { LatencyPercentiles } from '../../deployment/latency.ts';
import { type ReportBlock, type ReportSection, lines, moment, open, table, text } from '../report-section.ts';
import type { ReportState } from '../report-state.ts';

/** Which versions there are, what answered when, and how fast. */
export const deploymentSection: ReportSection = {
  id: 'deployment',
  title: 'Deployment',
  write: state => {
    if (state.modelVersions.length === 0)
      return [{ title: null, blocks: [open('A model that answers', 'Deploy')] }];
    return [
      { title: 'Versions', blocks: versionBlocks(state) },
      { title: 'What answered when', blocks: deploymentBlocks(state) },
      { title: 'How fast', blocks: latencyBlocks(state) },
    ];
  },
};

function versionBlocks({ modelVersions, models }: ReportState): readonly ReportBlock[] {
  return table(
    'Registered versions',
    ['Model', 'Version', 'Alias', 'Registered', 'Run'],
    modelVersions.map(({ model, version, createdAt, runId }) => [
      model,
      version,
      Object.entries(models.find(({ name }) => name === model)?.aliases ?? {})
        .filter(([, at]) => at === version)
        .map(([alias]) => alias)
        .join(', '),
      moment(createdAt),
      runId,
    ]),
  );
}

function deploymentBlocks({ deployments, predictedRows }: ReportState): readonly ReportBlock[] {
  if (deployments.length === 0) return [open('A deployment', 'Deploy')];
  return [
    ...table(
      'Deployments, the newest first',
      ['Since', 'Model', 'Version', 'Until'],
      deployments.map(({ deployedAt, model, version }, place) => [
        moment(deployedAt),
        model,
        version,
        place === 0 ? 'now' : moment(deployments[place - 1]!.deployedAt),
      ]),
    ),
    text(`The newest has answered for ${counted(predictedRows)} rows on this device.`),
  ];
}

function latencyBlocks({ monitorReports: [latest] }: ReportState): readonly ReportBlock[] {
  if (latest === undefined) return [open('How fast it answers', 'Monitor')];
  return lines([
    ['A row', latencyText(latest.latency)],
    ['An answer', latencyText(latest.answerLatency)],
    ['Measured', moment(latest.at)],
  ]);
}

function latencyText(latency: LatencyPercentiles | null): string {
  if (latency === null) return 'not measured';
  const { p50, p95, p99 } = latency;
  return `median ${inWords(p50)}; p95 ${inWords(p95)}, p99 ${inWords(p99)}`;
}

function inWords(milliseconds: number): string {
  return milliseconds < 1
    ? `${Math.round(1000 * milliseconds)} µs`
    : `${Number(milliseconds.toPrecision(3))} ms`;
}
