import { Link } from 'wouter';
import './linked-list.css';

export interface LinkedItem {
  readonly label: string;
  /** A route of the app, without the hash. */
  readonly href: string;
  /** What there is to say of it. */
  readonly text: string;
}

/** A few things by name, each with the way to it; from eight on the rest is folded. */
export function LinkedList({ items }: { readonly items: readonly LinkedItem[] }) {
  return (
    <>
      <Items items={items.slice(0, mostAtFirst)} />
      {items.length > mostAtFirst && (
        <details>
          <summary>{items.length - mostAtFirst} more</summary>
          <Items items={items.slice(mostAtFirst)} />
        </details>
      )}
    </>
  );
}

const mostAtFirst = 8;

function Items({ items }: { readonly items: readonly LinkedItem[] }) {
  return (
    <ul className="ui-linked-list">
      {items.map(({ label, href, text }) => (
        <li key={label}>
          <Link href={href}>{label}</Link>: {text}
        </li>
      ))}
    </ul>
  );
}
