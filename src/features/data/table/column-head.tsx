import type { ColumnProfile } from '../../../core/explore/profile.ts';
import { type ColumnKind, columnKinds } from '../../../core/table/column.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import './column-head.css';

/** What a column is called, what it is taken for (changeable), and how many of its values are missing. */
export function ColumnHead({
  profile: { name, kind, missing },
  disabled,
  onChange,
}: {
  readonly profile: ColumnProfile;
  readonly disabled: boolean;
  readonly onChange: (kind: ColumnKind) => void;
}) {
  return (
    <div className="column-head">
      <span className="column-head-name" title={name}>
        {name}
      </span>
      <select
        className="column-head-kind"
        aria-label={`Kind of ${name}`}
        value={kind}
        // Not `disabled`, which would drop the focus of whoever has just chosen.
        aria-disabled={disabled || undefined}
        onChange={event => {
          if (disabled) return;
          const chosen = columnKinds.find(candidate => candidate === event.target.value);
          if (chosen && chosen !== kind) onChange(chosen);
        }}
      >
        {columnKinds.map(candidate => (
          <option key={candidate}>{candidate}</option>
        ))}
      </select>
      <span className="column-head-missing" data-any={missing > 0}>
        {missing > 0 ? `${formatNumber(missing)} missing` : 'complete'}
      </span>
    </div>
  );
}
