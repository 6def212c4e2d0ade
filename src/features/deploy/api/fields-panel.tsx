import { neededColumns } from '../../../core/decision/ruled-columns.ts';
import { type SignatureInput, signatureOf } from '../../../core/pipeline/signature.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import type { ApiState } from './read-api-state.ts';

/** What a row has to hold. */
export function FieldsPanel({ state: { deployment, pipeline } }: { readonly state: ApiState }) {
  const { inputs, output } = signatureOf(neededColumns(pipeline), pipeline.target);
  const answers =
    output.classes === undefined
      ? 'a number'
      : `one of ${output.classes.map(name => `“${name}”`).join(', ')}, with probabilities`;
  return (
    <Panel
      flush
      title="Fields of a row"
      description={`Of version ${deployment.version}. It predicts ${output.column}: ${answers}. Values that training never saw are answered, with a warning.`}
    >
      <DataTable
        caption="Fields of a row"
        captionHidden
        columns={columns}
        rows={inputs}
        rowKey={({ name }) => name}
        maxHeight="28rem"
      />
    </Panel>
  );
}

const columns: readonly TableColumn<SignatureInput>[] = [
  { id: 'name', header: 'Field', cell: ({ name }) => name },
  { id: 'type', header: 'Type', cell: typeWords },
  {
    id: 'missing',
    header: 'May be missing',
    cell: ({ missingAllowed }) => (missingAllowed ? 'yes, or null' : 'no'),
  },
  { id: 'saw', header: 'Training saw', cell: seenWords },
];

function typeWords({ kind, categories = [] }: SignatureInput): string {
  switch (kind) {
    case 'number':
      return 'number';
    case 'integer':
      return 'whole number';
    case 'datetime':
      return 'text, ISO 8601';
    case 'boolean':
    case 'category':
    case 'text':
    case 'identifier':
      return categoryWords(categories);
    default:
      return kind satisfies never;
  }
}

/** As the API reads them: numbers as they are written, truths where the categories are just that. */
function categoryWords(categories: readonly string[]): string {
  if (categories.some(category => /^(true|false)$/i.test(category))) return 'text, or true and false';
  const areNumbers = categories.length > 0 && categories.every(text => String(Number(text)) === text);
  return areNumbers ? 'text or number' : 'text';
}

/** Categories that are told by name. */
const mostTold = 6;

function seenWords({ categories, range }: SignatureInput): string {
  if (range !== undefined) return `${boundWords(range.min)} to ${boundWords(range.max)}`;
  if (categories === undefined) return '–';
  const told = categories.slice(0, mostTold).join(', ');
  const more = categories.length - mostTold;
  return more > 0 ? `${told} and ${formatNumber(more)} more` : told;
}

function boundWords(bound: number | string): string {
  return typeof bound === 'number' ? formatNumber(bound) : bound.slice(0, 10);
}
