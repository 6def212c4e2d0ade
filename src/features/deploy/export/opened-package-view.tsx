import type { ComponentProps } from 'react';
import { counted } from '../../../core/quality/wording.ts';
import type { OpenedPackage, PackageSigner } from '../../../jobs/contracts/packaging.ts';
import { testMetric } from '../../../lifecycle/evaluation/test-metrics.ts';
import { DefinitionList } from '../../../ui/facts/definition-list.tsx';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { formatScore } from '../../../ui/format/format-number.ts';
import { formatDateTime } from '../../../ui/format/format-time.ts';
import { Stack } from '../../../ui/layout/stack.tsx';
import { DataTable } from '../../../ui/table/data-table.tsx';
import { Fingerprint } from './fingerprint.tsx';
import './export.css';

/** What a package from elsewhere is, after all of it was checked. */
export function OpenedPackageView({ opened }: { readonly opened: OpenedPackage }) {
  const { name, version, examples, signature, metrics, card } = opened;
  return (
    <Stack>
      <Notice tone="success" title={`${name} ${version} is whole`}>
        Every file is as its manifest says, and its {examples} examples are answered here as where it was
        made, bit for bit.
      </Notice>
      <DefinitionList items={factsOf(opened)} />
      <DataTable
        caption="Columns that it asks for"
        columns={[
          { id: 'name', header: 'Column', cell: input => input.name },
          { id: 'kind', header: 'Kind', cell: input => input.kind },
          { id: 'missing', header: 'May be missing', cell: input => (input.missingAllowed ? 'yes' : 'no') },
        ]}
        rows={signature.inputs}
        rowKey={input => input.name}
        maxHeight="20rem"
      />
      {Object.keys(metrics).length > 0 && <Metrics metrics={metrics} />}
      <details>
        <summary>Model card</summary>
        <pre className="export-card">{card}</pre>
      </details>
    </Stack>
  );
}

function factsOf({
  model,
  signature,
  signer,
  trainedOn,
  createdAt,
  softwareVersion,
}: OpenedPackage): ComponentProps<typeof DefinitionList>['items'] {
  const { output } = signature;
  return [
    { term: 'Model', details: model },
    {
      term: 'Predicts',
      details:
        output.classes === undefined ? output.column : `${output.column}: ${output.classes.join(', ')}`,
    },
    {
      term: 'Signed',
      details: signer === null ? 'By nobody: anyone may have made it.' : <Signed by={signer} />,
    },
    {
      term: 'Trained',
      details: `${formatDateTime(Date.parse(trainedOn.at))}, on ${counted(trainedOn.rows)} rows`,
    },
    { term: 'Registered', details: formatDateTime(Date.parse(createdAt)) },
    { term: 'Made with', details: `Terrarium ${softwareVersion}` },
  ];
}

function Signed({ by: { name, fingerprint, isThisDevice } }: { readonly by: PackageSigner }) {
  return (
    <>
      {name === '' ? 'Without a name' : `As ${name}`}, by{' '}
      {isThisDevice ? 'this device’s own key' : 'the key of another device'}:{' '}
      <Fingerprint hex={fingerprint} />
      {!isThisDevice && '. Anyone can write a name: compare these digits with what the sender tells.'}
    </>
  );
}

function Metrics({ metrics }: Pick<OpenedPackage, 'metrics'>) {
  return (
    <DataTable
      caption="On rows that it never saw, as the package tells"
      columns={[
        { id: 'metric', header: 'Metric', cell: ([metric]) => testMetric(metric).label },
        { id: 'value', header: 'Value', numeric: true, cell: ([, { estimate }]) => scoreText(estimate) },
        { id: 'lower', header: '95 % from', numeric: true, cell: ([, { lower }]) => scoreText(lower) },
        { id: 'upper', header: 'to', numeric: true, cell: ([, { upper }]) => scoreText(upper) },
      ]}
      rows={Object.entries(metrics)}
      rowKey={([metric]) => metric}
    />
  );
}

function scoreText(score: number | null | undefined): string {
  return score === null || score === undefined ? '–' : formatScore(score);
}
