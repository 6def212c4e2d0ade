import type { ReactNode } from 'react';
import type { PrivacyFinding } from '../../../core/privacy/privacy-finding.ts';
import {
  type ColumnEntry,
  type DataDictionary,
  entryOf,
  withEntry,
} from '../../../lifecycle/data/data-dictionary.ts';
import type { PrivacyScan } from '../../../lifecycle/data/privacy-scan.ts';
import { changeDataDictionary } from '../../../storage/data/data-knowledge.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Notice } from '../../../ui/feedback/notice.tsx';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Row } from '../../../ui/layout/stack.tsx';
import { Tag } from '../../../ui/facts/tag.tsx';
import type { DataViewProps } from '../data-views.ts';
import { offersFor, redactionOf } from './privacy-offers.ts';
import type { StepControl } from '../../../jobs/use-step.ts';

const seen: Readonly<Record<PrivacyFinding['seenBy'], string>> = {
  value: 'by its values',
  text: 'within its text',
  name: 'by its name',
};

/** The columns with personal data, masked examples, and what can be done about each. */
export function PrivacyFindings({
  project,
  dataset,
  scan,
  dictionary,
  control,
  again,
}: DataViewProps & {
  readonly scan: PrivacyScan;
  readonly dictionary: DataDictionary | undefined;
  readonly control: StepControl;
  readonly again: ReactNode;
}) {
  if (scan.findings.length === 0)
    return (
      <Notice tone="success" title="No column looks like personal data" actions={again}>
        All {formatNumber(scan.rows)} rows were looked through.
      </Notice>
    );
  const redaction = redactionOf(scan.findings);
  return (
    <Panel
      flush
      title="Personal data"
      description="A step makes a new version of the table. Pseudonyms are made with a key that only this browser has; columns marked as sensitive are not learned from."
      actions={
        <>
          {redaction !== null && (
            <Button
              busy={control.job.state === 'running'}
              onClick={() =>
                control.start(dataset, redaction, 'The privacy scan found personal data in texts')
              }
            >
              Redact all texts
            </Button>
          )}
          {again}
        </>
      }
    >
      <DataTable
        caption="Columns with personal data"
        captionHidden
        columns={findingColumns(project.id, dataset, dictionary, control)}
        rows={scan.findings}
        rowKey={({ column, what, seenBy }) => `${column} ${what} ${seenBy}`}
      />
    </Panel>
  );
}

/** Names and addresses within texts are told by the words around, which may mislead. */
function isGuess(what: PrivacyFinding['what'], seenBy: PrivacyFinding['seenBy']): boolean {
  return seenBy === 'text' && (what === 'name' || what === 'address');
}

function findingColumns(
  projectId: string,
  dataset: DataViewProps['dataset'],
  dictionary: DataDictionary | undefined,
  control: StepControl,
): readonly TableColumn<PrivacyFinding>[] {
  return [
    { id: 'column', header: 'Column', cell: ({ column }) => column, sortBy: ({ column }) => column },
    {
      id: 'what',
      header: 'Looks like',
      cell: ({ what, seenBy }) => (
        <>
          <Tag tone="warning">{what}</Tag> {isGuess(what, seenBy) ? 'may stand in its text' : seen[seenBy]}
        </>
      ),
      sortBy: ({ what }) => what,
    },
    {
      id: 'rows',
      header: 'Rows',
      numeric: true,
      cell: ({ rows }) => formatNumber(rows),
      sortBy: ({ rows }) => rows,
    },
    { id: 'examples', header: 'Masked examples', cell: ({ examples }) => examples.join(', ') || '–' },
    {
      id: 'offers',
      header: 'Do something about it',
      cell: finding => (
        <Row gap={1}>
          <Offers finding={finding} dataset={dataset} control={control} />
          <SensitivityMark projectId={projectId} entry={entryOf(dictionary, finding.column)} />
        </Row>
      ),
    },
  ];
}

function Offers({
  finding,
  dataset,
  control,
}: {
  readonly finding: PrivacyFinding;
  readonly dataset: DataViewProps['dataset'];
  readonly control: StepControl;
}) {
  const schema = dataset.schema.find(({ name }) => name === finding.column);
  if (schema === undefined) return null;
  return offersFor(finding, schema).map(({ label, step }) => (
    <Button
      key={label}
      aria-label={`${label}: ${finding.column}`}
      busy={control.job.state === 'running'}
      onClick={() => control.start(dataset, step, `The privacy scan found: ${finding.what}`)}
    >
      {label}
    </Button>
  ));
}

function SensitivityMark({ projectId, entry }: { readonly projectId: string; readonly entry: ColumnEntry }) {
  const mark = (sensitivity: ColumnEntry['sensitivity']) =>
    void changeDataDictionary(projectId, entry.name, known =>
      withEntry(known, { ...entryOf(known, entry.name), sensitivity }),
    );
  const marked = entry.sensitivity === 'sensitive';
  const text = marked ? 'Sensitive ✓' : 'Mark as sensitive';
  return (
    <Button
      variant="quiet"
      aria-label={`${text}: ${entry.name}`}
      onClick={() => mark(marked ? null : 'sensitive')}
    >
      {text}
    </Button>
  );
}
