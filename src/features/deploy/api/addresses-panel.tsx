import { mostRequestBytes, mostRequestRows } from '../../../core/pipeline/request-limits.ts';
import { formatBytes } from '../../../ui/format/format-bytes.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { apiAddress, predictPath } from './api-address.ts';
import type { ApiState } from './read-api-state.ts';

interface Address {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly what: string;
}

/** Where what is asked, and how much at a time. */
export function AddressesPanel({ state: { models } }: { readonly state: ApiState }) {
  const addresses: readonly Address[] = [
    ...models.flatMap(({ name }): readonly Address[] => [
      { method: 'POST', path: predictPath(name), what: `Predicts with ${name}` },
      {
        method: 'GET',
        path: `models/${encodeURIComponent(name)}`,
        what: `${name}: versions, aliases, fields`,
      },
    ]),
    { method: 'GET', path: 'models', what: 'Every model of this browser' },
    { method: 'GET', path: 'health', what: 'Whether the API answers' },
    { method: 'GET', path: 'openapi.json', what: 'All of this as OpenAPI 3.1' },
  ];
  return (
    <Panel
      flush
      title="Addresses"
      description={`A request may have ${formatNumber(mostRequestRows)} rows and ${formatBytes(mostRequestBytes)}. ?version=1 or ?alias=champion says who answers; a slash in a name is written %2F.`}
      actions={
        <a
          className="ui-button"
          data-variant="secondary"
          href={apiAddress('openapi.json')}
          target="_blank"
          rel="noopener"
        >
          Open openapi.json
        </a>
      }
    >
      <DataTable
        caption="Addresses of the API"
        captionHidden
        columns={columns}
        rows={addresses}
        rowKey={({ path }) => path}
      />
    </Panel>
  );
}

const columns: readonly TableColumn<Address>[] = [
  { id: 'method', header: 'Method', cell: ({ method }) => method },
  { id: 'path', header: 'Address', rowHeader: true, cell: ({ path }) => <code>api/{path}</code> },
  { id: 'what', header: 'What it answers', cell: ({ what }) => what },
];
