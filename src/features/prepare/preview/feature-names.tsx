import { formatNumber } from '../../../ui/format/format-number.ts';

/** More names than these are no help to the eye. */
const mostShown = 500;

/** What the features are called that models learn from. */
export function FeatureNames({ names }: { readonly names: readonly string[] }) {
  const more = names.length - mostShown;
  return (
    <details className="prepare-features">
      <summary>
        {names.length === 1 ? 'One feature comes out' : `${formatNumber(names.length)} features come out`}
      </summary>
      <ul>
        {names.slice(0, mostShown).map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {more > 0 && <p className="prepare-note">and {formatNumber(more)} more</p>}
    </details>
  );
}
