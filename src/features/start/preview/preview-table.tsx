import { useId } from 'react';
import { type ColumnKind, columnKinds, isNumericKind } from '../../../core/table/column.ts';
import type { ImportPreview, TableOptions } from '../../../jobs/contracts/import-preview.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';

/** More columns than this are too many to look over; they are imported all the same. */
const mostShown = 200;

/** The first rows as they would be imported, with each column's kind in its head. */
export function PreviewTable({
  preview: { columns, firstRows, rows, complete },
  options,
  onCorrect,
}: {
  readonly preview: ImportPreview;
  readonly options: TableOptions;
  readonly onCorrect: (options: TableOptions) => void;
}) {
  const captionId = useId();
  const shown = columns.slice(0, mostShown);
  const hidden = columns.length - shown.length;
  const changeKind = (name: string, kind: ColumnKind) =>
    onCorrect({ ...options, kinds: { ...options.kinds, [name]: kind } });
  return (
    <Panel
      flush
      title={`The first ${formatNumber(firstRows.length)} of ${complete ? '' : 'more than '}${formatNumber(rows)} rows`}
      description={`A point stands where a value is missing.${hidden > 0 ? ` ${formatNumber(hidden)} more columns are not shown, and are imported too.` : ''}${complete ? '' : ' Kinds are decided by all rows when the file is imported.'}`}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div className="ui-table-region import-rows" role="group" aria-labelledby={captionId} tabIndex={0}>
        <table className="ui-table">
          <caption id={captionId} className="visually-hidden">
            The first rows of the file
          </caption>
          <thead>
            <tr>
              {shown.map(({ name, kind }) => (
                <th key={name} scope="col" data-numeric={isNumericKind(kind)}>
                  <span className="import-column-name">{name}</span>
                  <select
                    className="import-column-kind"
                    aria-label={`Kind of ${name}`}
                    value={kind}
                    onChange={event => {
                      const chosen = columnKinds.find(candidate => candidate === event.target.value);
                      if (chosen !== undefined) changeKind(name, chosen);
                    }}
                  >
                    {columnKinds.map(candidate => (
                      <option key={candidate}>{candidate}</option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstRows.map((row, r) => (
              // oxlint-disable-next-line react/no-array-index-key -- rows of a file have nothing else, and stay in their order
              <tr key={r}>
                {shown.map(({ name, kind }, c) => (
                  <td key={name} data-numeric={isNumericKind(kind)} className="import-cell">
                    {row[c] ?? <span className="import-missing">·</span>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
