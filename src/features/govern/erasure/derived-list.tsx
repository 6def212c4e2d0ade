import {
  type DerivedRecord,
  type FoundPerson,
  derivedRecords,
} from '../../../lifecycle/erasure/found-person.ts';
import { outOfReach } from '../../../lifecycle/erasure/erasure-certificate.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';

/** What goes whole because it was computed from their rows too, and what the app cannot reach. */
export function DerivedList({ derived }: { readonly derived: FoundPerson['derived'] }) {
  const kinds = (Object.keys(derivedRecords) as DerivedRecord[]).filter(kind => derived[kind] > 0);
  return (
    <Columns least="20rem">
      <Panel
        title="What goes with them"
        description="Computed from these rows among others. It is dropped rather than left, and made again when it is asked for; pins keep their words."
      >
        {kinds.length === 0 ? (
          <p>Nothing was computed from them that is kept.</p>
        ) : (
          <ul>
            {kinds.map(kind => (
              <li key={kind}>
                {formatNumber(derived[kind])} {derivedRecords[kind]}
              </li>
            ))}
          </ul>
        )}
        <p>Labels that arrive after predictions have no store of their own yet.</p>
      </Panel>
      <Panel title="What you have to see to" description="This app cannot reach it.">
        <ul>
          {outOfReach.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Panel>
    </Columns>
  );
}
