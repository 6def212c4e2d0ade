import { Link } from 'wouter';
import { mostFindingRows } from '../../../core/quality/finding-rows.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';

const fewRows = 8;
const list = new Intl.ListFormat('en', { type: 'conjunction' });

/**
 * The rows of a finding: a few at once, more behind a disclosure, all of them in the table behind the link. What holds
 * for a column as a whole leads to the column.
 */
export function FindingRows({
  rows,
  column = null,
  href,
}: {
  readonly rows: readonly number[];
  readonly column?: string | null;
  /** Where the table shows them. */
  readonly href?: string;
}) {
  if (rows.length === 0)
    return href === undefined || column === null ? null : (
      <p className="finding-rows">
        <Link href={href}>Show the column in the table</Link>
      </p>
    );
  const numbers = rows.map(formatNumber);
  const link = href !== undefined && (
    <Link href={href}>{rows.length === 1 ? 'Show it in the table' : 'Show them in the table'}</Link>
  );
  if (rows.length <= fewRows)
    return (
      <p className="finding-rows">
        {rows.length === 1 ? 'Row' : 'Rows'} {list.format(numbers)}. {link}
      </p>
    );
  return (
    <div className="finding-rows">
      <details>
        <summary>Rows {numbers.slice(0, fewRows).join(', ')} …</summary>
        <p>
          {numbers.join(', ')}
          {rows.length === mostFindingRows && ' (the first hundred)'}
        </p>
      </details>
      {link}
    </div>
  );
}
