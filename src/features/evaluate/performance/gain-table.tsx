import type { ClassCurves } from '../../../core/evaluation/curves/class-curves.ts';
import { gainAt } from '../../../core/evaluation/cumulative-gain.ts';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';

interface Taken {
  readonly share: number;
  readonly gain: number;
  readonly low: number;
  readonly high: number;
}

const tenths = Array.from({ length: 10 }, (_, tenth) => tenth + 1);

/** What is found in each tenth of the rows, and how many times as much as at random. */
export function GainTable({ curves }: { readonly curves: ClassCurves }) {
  const curve = { share: curves.gain.x, gain: curves.gain.y };
  const { low, high } = curves.bands.gain;
  const rows = tenths.map((tenth): Taken => {
    const share = tenth / 10;
    return { share, gain: gainAt(curve, share), low: low[10 * tenth]!, high: high[10 * tenth]! };
  });
  return (
    <Panel
      flush
      title="Gain and lift"
      description="By tenths of the rows, the highest scores first; the interval holds 95 % of the resamples."
    >
      <DataTable
        caption="Gain and lift"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={({ share }) => String(share)}
      />
    </Panel>
  );
}

const columns: readonly TableColumn<Taken>[] = [
  { id: 'share', header: 'Rows taken', numeric: true, cell: ({ share }) => formatPercent(share) },
  { id: 'gain', header: 'Found', numeric: true, cell: ({ gain }) => formatPercent(gain) },
  {
    id: 'interval',
    header: '95 % interval',
    numeric: true,
    cell: ({ low, high }) => `${formatPercent(low)} to ${formatPercent(high)}`,
  },
  { id: 'lift', header: 'Lift', numeric: true, cell: ({ gain, share }) => formatNumber(gain / share) },
];
