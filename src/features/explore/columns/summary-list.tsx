import type { SummaryItem } from './summary-items.ts';
import './column-gallery.css';

/** What is said of a column beside its picture, in a line or two. */
export function SummaryList({ items }: { readonly items: readonly SummaryItem[] }) {
  if (items.length === 0) return null;
  return (
    <dl className="column-card-summary">
      {items.map(({ term, details }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{details}</dd>
        </div>
      ))}
    </dl>
  );
}
