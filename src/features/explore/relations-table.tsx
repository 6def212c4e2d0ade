import type { TargetRelation } from '../../core/explore/relation.ts';
import { DataTable } from '../../ui/data-table.tsx';
import './relations-table.css';

/** A native table has its limits, and nobody reads on. */
const mostShown = 200;

const measures: Readonly<Record<TargetRelation['measure'], string>> = {
  pearson: 'Pearson r',
  'correlation ratio': 'Correlation ratio η',
  'cramers v': 'Cramér’s V',
};

/** The columns that go together with the target, strongest first. */
export function RelationsTable({
  target,
  relations,
}: {
  readonly target: string;
  readonly relations: readonly TargetRelation[];
}) {
  if (relations.length === 0) return <p>There is no other column.</p>;
  return (
    <DataTable
      caption={
        relations.length > mostShown
          ? `How each column relates to ${target}: the strongest ${mostShown} of ${relations.length}`
          : `How each column relates to ${target}`
      }
      captionHidden={relations.length <= mostShown}
      maxHeight="22rem"
      rows={relations.slice(0, mostShown)}
      rowKey={({ column }) => column}
      columns={[
        { id: 'column', header: 'Column', cell: ({ column }) => column, sortBy: ({ column }) => column },
        {
          id: 'strength',
          header: 'Strength, 0 to 1',
          cell: ({ strength }) => strengthBar(strength),
          sortBy: ({ strength }) => strength,
        },
        { id: 'measure', header: 'Measure', cell: ({ measure }) => measures[measure] },
        {
          id: 'value',
          header: 'Plain value',
          numeric: true,
          cell: ({ measure, value }) => signed(value, measure === 'pearson'),
          sortBy: ({ value }) => value,
        },
      ]}
    />
  );
}

function strengthBar(share: number) {
  return (
    <span className="relation-strength">
      <span className="relation-track" aria-hidden="true">
        <span className="relation-bar" style={{ width: `${100 * share}%` }} />
      </span>
      {share.toFixed(2)}
    </span>
  );
}

/** A direction is told by its sign; −0.00 is 0.00. */
function signed(value: number, directed: boolean): string {
  const digits = Math.abs(value).toFixed(3);
  if (!directed || Number(digits) === 0) return digits;
  return `${value < 0 ? '−' : '+'}${digits}`;
}
