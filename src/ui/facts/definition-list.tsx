import { Fragment, type ReactNode } from 'react';
import './definition-list.css';

/** Terms and what they are, in two columns: `<DefinitionList items={[{ term: 'Seed', details: 42 }]} />`. */
export function DefinitionList({
  items,
}: {
  readonly items: readonly { readonly term: string; readonly details: ReactNode }[];
}) {
  return (
    <dl className="ui-definitions">
      {items.map(({ term, details }) => (
        <Fragment key={term}>
          <dt>{term}</dt>
          <dd>{details}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
