import { useState } from 'react';
import type { GroupQuality } from '../../../core/explore/group-quality.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { agreementInWords, groupMeasures, silhouetteInWords } from './quality-words.ts';

/** How good the groups are by themselves, and how far they agree with a column of the person's choice. */
export function GroupsQuality({
  quality,
  groupedBy,
  target,
}: {
  readonly quality: GroupQuality;
  /** The columns that the groups were made by. */
  readonly groupedBy: readonly string[];
  readonly target: string | null;
}) {
  const { measures, agreements, resamples } = quality;
  const [asked, setAsked] = useState<string | null>(target);
  const chosen = agreements.find(({ column }) => column === asked) ?? agreements[0];
  const silhouette = measures.find(({ name }) => name === 'silhouette');
  return (
    <Stack>
      <h3>How good these groups are</h3>
      {silhouette && (
        <p>
          By their silhouette of {formatNumber(rounded(silhouette.value))},{' '}
          {silhouetteInWords(silhouette.value)}.
        </p>
      )}
      <DataTable
        caption={`Measures of the groups; 95 % of ${formatNumber(resamples)} resamples of the rows lie in the interval, the groups held as they are`}
        columns={columns}
        rows={measures}
        rowKey={({ name }) => name}
      />
      {chosen !== undefined && (
        <>
          <div className="explore-field">
            <SelectField
              label="Hold the groups against"
              value={chosen.column}
              onChange={setAsked}
              options={agreements.map(({ column }) => ({ value: column, label: column }))}
            />
          </div>
          <p aria-live="polite">
            Adjusted Rand index: <strong>{formatNumber(rounded(chosen.value))}</strong> (95 %:{' '}
            {intervalOf(chosen)}) over {formatNumber(chosen.rows)} rows; 1 is the same, 0 is chance.{' '}
            {agreementInWords(chosen, groupedBy)}
          </p>
        </>
      )}
    </Stack>
  );
}

type Measure = GroupQuality['measures'][number];

const columns: readonly TableColumn<Measure>[] = [
  { id: 'name', header: 'Measure', cell: ({ name }) => groupMeasures[name].label },
  {
    id: 'value',
    header: 'Value',
    numeric: true,
    cell: ({ value }) => <strong>{formatNumber(rounded(value))}</strong>,
  },
  { id: 'interval', header: '95 % interval', numeric: true, cell: intervalOf },
  { id: 'rows', header: 'Rows', numeric: true, cell: ({ rows }) => formatNumber(rows) },
  {
    id: 'meaning',
    header: 'What it says',
    cell: ({ name }) => <span className="explore-meaning">{groupMeasures[name].meaning}</span>,
  },
];

function intervalOf({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${formatNumber(rounded(low))} to ${formatNumber(rounded(high))}`;
}

function rounded(value: number): number {
  return Number(value.toPrecision(3));
}
