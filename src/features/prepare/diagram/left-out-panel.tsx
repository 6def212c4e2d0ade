import { leftOutBy } from '../../../lifecycle/preparation/draft-faults.ts';
import { Panel } from '../../../ui/layout/panel.tsx';
import type { Builder } from './builder.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { destinationsFrom, placeEdit } from './place-columns.ts';

/** The columns that no group has, why, and a way to bring them in. */
export function LeftOutPanel({
  builder,
  reasons,
}: {
  readonly builder: Builder;
  /** Why a column is left out, where that is known. */
  readonly reasons: ReadonlyMap<string, string>;
}) {
  const { draft, schema, problem, focus, say } = builder;
  const names = leftOutBy(draft.plan, schema, problem.target);
  const columns = schema.filter(({ name }) => names.includes(name));
  const notes = new Map(columns.map(({ name, kind }) => [name, reasons.get(name) ?? `${kind}, in no group`]));
  const bring = (chosen: readonly string[], to: string) => {
    draft.edit(placeEdit(chosen, { from: null, to, stay: false }, schema));
    focus('left out', 'add group');
    say(`${chosen.join(', ')} added.`);
  };
  return (
    <Panel
      title="Left out"
      description={`No model gets to see these. The target, ${problem.target}, is what is predicted: it is never among the features.`}
    >
      {columns.length === 0 ? (
        <p className="prepare-note">Every column is in a group.</p>
      ) : (
        <div data-place="left out" tabIndex={-1} className="prepare-place">
          <ColumnChooser
            legend="Columns left out"
            columns={columns}
            notes={notes}
            destinations={destinationsFrom(draft.plan, null)}
            actions={[{ label: 'Add to the group', run: bring }]}
          />
        </div>
      )}
    </Panel>
  );
}
