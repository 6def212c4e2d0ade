import type { PartPreview, SplitPreview } from '../../../core/selection/splitting/preview-split.ts';
import { DataTable, type TableColumn } from '../../../ui/table/data-table.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';

interface PartRow {
  readonly name: string;
  readonly part: PartPreview;
}

/** More classes than these are told together. */
const mostClasses = 4;

/** The parts that the rows are cut into: sizes, classes, dates, groups. */
export function SplitParts({ preview }: { readonly preview: SplitPreview }) {
  const parts: readonly PartRow[] = [
    { name: 'Training', part: preview.training },
    { name: 'Test', part: preview.test },
    ...preview.folds.flatMap(({ training, test }, f) => [
      { name: `Fold ${f + 1}: learns from`, part: training },
      { name: `Fold ${f + 1}: tested on`, part: test },
    ]),
  ];
  return (
    <DataTable
      caption="The parts, and what is in them"
      columns={columnsOf(preview)}
      rows={parts}
      rowKey={({ name }) => name}
      maxHeight="22rem"
    />
  );
}

function columnsOf({ training, test, time, classes }: SplitPreview): readonly TableColumn<PartRow>[] {
  const all = training.rows + test.rows;
  return [
    { id: 'part', header: 'Part', cell: ({ name }) => name },
    { id: 'rows', header: 'Rows', numeric: true, cell: ({ part }) => formatNumber(part.rows) },
    { id: 'share', header: 'Share', numeric: true, cell: ({ part }) => formatPercent(part.rows / all) },
    ...classColumns(classes),
    ...(classes.length > 0 ? [] : [meanColumn]),
    ...(training.groups === null ? [] : [groupColumn]),
    ...(time === null ? [] : momentColumns(time)),
  ];
}

const meanColumn: TableColumn<PartRow> = {
  id: 'mean',
  header: 'Mean of the target',
  numeric: true,
  cell: ({ part }) => (part.targetMean === null ? '–' : formatNumber(part.targetMean)),
};

const groupColumn: TableColumn<PartRow> = {
  id: 'groups',
  header: 'Groups',
  numeric: true,
  cell: ({ part }) => formatNumber(part.groups ?? 0),
};

function classColumns(classes: readonly string[]): readonly TableColumn<PartRow>[] {
  const shown = classes.slice(0, classes.length > mostClasses + 1 ? mostClasses : classes.length);
  const columns = shown.map(
    (name, code): TableColumn<PartRow> => ({
      id: `class ${name}`,
      header: name,
      numeric: true,
      cell: ({ part }) => formatPercent((part.classRows?.[code] ?? 0) / part.rows),
    }),
  );
  if (shown.length === classes.length) return columns;
  const others: TableColumn<PartRow> = {
    id: 'others',
    header: `${classes.length - shown.length} other classes`,
    numeric: true,
    cell: ({ part }) => {
      const rows = (part.classRows ?? []).slice(shown.length).reduce((sum, count) => sum + count, 0);
      return formatPercent(rows / part.rows);
    },
  };
  return [...columns, others];
}

function momentColumns({ column, kind }: NonNullable<SplitPreview['time']>): readonly TableColumn<PartRow>[] {
  const text = (moment: number | null) => (moment === null ? '–' : momentText(moment, kind === 'datetime'));
  return [
    { id: 'from', header: `${column}, first`, cell: ({ part }) => text(part.from) },
    { id: 'to', header: `${column}, last`, cell: ({ part }) => text(part.to) },
  ];
}

/** To the minute, without the time where it is midnight. */
function momentText(moment: number, isDate: boolean): string {
  if (!isDate) return formatNumber(moment);
  const [day, time] = new Date(moment).toISOString().slice(0, 16).split('T');
  return time === '00:00' ? day! : `${day} ${time}`;
}
