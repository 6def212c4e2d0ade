import type { ChartNode } from '../../../ui/charts/tree/tree-layout.ts';

/** A tree in words: a list within a list for each branch. */
export function TreeList({ root }: { readonly root: ChartNode }) {
  return (
    <ul className="explain-tree" aria-label="Surrogate tree">
      <Branch node={root} />
    </ul>
  );
}

function Branch({ node: { name, value, shareText, children } }: { readonly node: ChartNode }) {
  return (
    <li>
      <strong>{name}</strong>: {value}, {shareText}
      {children.length > 0 && (
        <ul>
          {children.map(child => (
            <Branch key={child.name} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
