import type { QuasiIdentifiers } from '../../core/privacy/privacy-finding.ts';
import { safeGroup } from '../../core/privacy/quasi-identifiers.ts';
import type { DatasetVersion } from '../../lifecycle/dataset-version.ts';
import type { PrivacyScan } from '../../lifecycle/privacy-scan.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable, type TableColumn } from '../../ui/data-table.tsx';
import { formatNumber, formatPercent } from '../../ui/format-number.ts';
import { Panel } from '../../ui/panel.tsx';
import { Row } from '../../ui/stack.tsx';
import { Tag } from '../../ui/tag.tsx';
import { quasiOffers } from './privacy-offers.ts';
import type { StepControl } from './use-step.ts';

/** Combinations of columns that tell people apart though none of them does alone. */
export function QuasiIdentifierPanel({
  dataset,
  scan,
  control,
}: {
  readonly dataset: DatasetVersion;
  readonly scan: PrivacyScan;
  readonly control: StepControl;
}) {
  const { quasiIdentifiers, rows } = scan;
  const [all] = quasiIdentifiers;
  if (all === undefined) return null;
  const offers = all.columns.flatMap(name => {
    const schema = dataset.schema.find(column => column.name === name);
    return schema === undefined ? [] : quasiOffers(schema).map(offer => ({ ...offer, name }));
  });
  return (
    <Panel
      flush
      title="Told apart together"
      description={`Who knows these few things of a person finds them in a group of k rows. Below ${safeGroup}, few are left to hide among.`}
    >
      <DataTable
        caption="Combinations of columns and their smallest groups"
        captionHidden
        columns={columnsFor(rows)}
        rows={quasiIdentifiers}
        rowKey={({ columns: names }) => names.join('\n')}
      />
      {offers.length > 0 && (
        <div className="privacy-offers">
          <Row>
            {offers.map(({ name, label, step }) => (
              <Button
                key={name}
                busy={control.job.state === 'running'}
                onClick={() => control.start(dataset, step, 'Makes groups of people who are alike larger')}
              >
                {name}: {label.toLowerCase()}
              </Button>
            ))}
          </Row>
        </div>
      )}
    </Panel>
  );
}

function columnsFor(rows: number): readonly TableColumn<QuasiIdentifiers>[] {
  return [
    { id: 'columns', header: 'Columns', cell: ({ columns: names }) => names.join(' + ') },
    {
      id: 'k',
      header: 'Smallest group',
      numeric: true,
      cell: ({ smallestGroup }) => (
        <Tag tone={smallestGroup < safeGroup ? 'warning' : 'success'}>k = {formatNumber(smallestGroup)}</Tag>
      ),
    },
    { id: 'groups', header: 'Groups', numeric: true, cell: ({ groups }) => formatNumber(groups) },
    {
      id: 'unique',
      header: 'Rows like no other',
      numeric: true,
      cell: ({ uniqueRows }) => `${formatNumber(uniqueRows)} (${formatPercent(uniqueRows / rows)})`,
    },
  ];
}
