import type { Finding } from '../../../core/quality/finding.ts';
import { describeStep } from '../../../core/table/steps/describe-step.ts';
import type { DatasetOrigin, DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import { formatBytes } from '../../../ui/format/format-bytes.ts';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Stat, StatRow } from '../../../ui/facts/stat.tsx';
import { countSeverities } from '../quality/findings-in-order.ts';

/** The table in figures: how large, how complete, where from, and the name of its content. */
export function DatasetFacts({
  dataset,
  findings,
}: {
  readonly dataset: DatasetVersion;
  readonly findings: readonly Finding[];
}) {
  const { rows, schema, profile, origin } = dataset;
  const missing = profile.reduce((sum, column) => sum + column.missing, 0);
  const cells = rows * schema.length;
  const { critical, warnings } = countSeverities(findings);
  return (
    <StatRow>
      <Stat label="Rows" value={formatNumber(rows)} />
      <Stat label="Columns" value={formatNumber(schema.length)} />
      <Stat
        label="Missing values"
        value={formatNumber(missing)}
        detail={missing > 0 ? `${shareOf(missing, cells)} of all` : 'complete'}
      />
      <Stat
        label="Warnings"
        value={warnings + critical}
        detail={critical > 0 ? `${critical} critical` : undefined}
      />
      <Stat label="Source" value={sources[origin.kind]} detail={sourceDetail(origin)} />
      <Stat
        label="Version"
        value={<code title={`SHA-256 of the content: ${dataset.id}`}>{dataset.id.slice(0, 8)}</code>}
        detail={formatDateTime(dataset.createdAt)}
      />
    </StatRow>
  );
}

function shareOf(part: number, whole: number): string {
  return part / whole < 0.0005 ? 'less than 0.1 %' : formatPercent(part / whole);
}

const sources: Readonly<Record<DatasetOrigin['kind'], string>> = {
  file: 'File',
  sample: 'Sample',
  paste: 'Pasted text',
  newerFile: 'Newer file',
  schemaChange: 'Changed kinds',
  step: 'Cleaned',
};

function sourceDetail(origin: DatasetOrigin): string {
  if (origin.kind === 'schemaChange')
    return origin.changed.map(({ name, kind }) => `${name}: ${kind}`).join(', ');
  if (origin.kind === 'step') return describeStep(origin.step);
  const size = formatBytes(origin.bytes);
  return origin.kind === 'paste' ? size : `${origin.fileName}, ${size}`;
}
