import { formatNumber } from '../../ui/format-number.ts';

const fewRows = 8;
const list = new Intl.ListFormat('en', { type: 'conjunction' });

/** The rows of a finding: a few at once, more behind a disclosure. */
export function FindingRows({ rows }: { readonly rows: readonly number[] }) {
  if (rows.length === 0) return null;
  const numbers = rows.map(formatNumber);
  if (rows.length <= fewRows)
    return (
      <p className="finding-rows">
        {rows.length === 1 ? 'Row' : 'Rows'} {list.format(numbers)}
      </p>
    );
  return (
    <details className="finding-rows">
      <summary>Rows {numbers.slice(0, fewRows).join(', ')} …</summary>
      <p>
        {numbers.join(', ')}
        {rows.length === 100 && ' (the first hundred)'}
      </p>
    </details>
  );
}
