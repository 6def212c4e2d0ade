import type { PlannedGroup } from '../../../core/preprocessing/plan.ts';
import type { SplitSettings } from '../../../core/selection/split-plan.ts';
import { reservedColumn } from '../../../core/selection/splitting/reserved-column.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { TextField } from '../../../ui/forms/text-field.tsx';
import type { Builder } from './builder.ts';
import { ColumnChooser } from './column-chooser.tsx';
import { DiagramNode } from './diagram-node.tsx';
import { destinationsFrom, placeEdit } from './place-columns.ts';
import { placeName } from './place-names.ts';
import { StepItems } from './step-items.tsx';

/** One group of columns and the steps that they go through, from top to bottom. */
export function GroupLane({
  builder,
  group,
  place: g,
}: {
  readonly builder: Builder;
  readonly group: PlannedGroup;
  /** Where it stands among the groups. */
  readonly place: number;
}) {
  const { draft, schema, sensitive, open, setOpen, focus, say } = builder;
  const place = { part: 'group', group: g } as const;
  const name = `${placeName(place)} columns`;
  const own = group.columns.flatMap(column => schema.find(one => one.name === column) ?? []);
  const notes = new Map(
    sensitive.map(column => [column, 'marked sensitive: no model gets it unless you say so']),
  );
  const bring = (columns: readonly string[], to: string, stay: boolean) => {
    draft.edit(placeEdit(columns, { from: g, to, stay }, schema));
    focus(name);
    say(`${countOf(columns.length)} ${stay ? 'added to another group as well' : 'moved'}.`);
  };
  const remove = () => {
    draft.edit({ kind: 'removeGroup', group: g });
    setOpen(null);
    focus('add group');
    say(`Group ${group.name} removed; its columns are left out.`);
  };
  return (
    <section className="prepare-lane" aria-label={`Group ${group.name}`}>
      <DiagramNode
        name={name}
        open={open === name}
        onToggle={() => setOpen(open === name ? null : name)}
        label={
          <>
            <span className="prepare-lane-name">{group.name}</span>{' '}
            <span className="prepare-lane-count">{countOf(group.columns.length)}</span>
          </>
        }
        details={[namesText(group.columns)]}
        shape={null}
        warnings={[
          ...sensitive
            .filter(column => group.columns.includes(column))
            .map(column => `${column} is marked sensitive: this gives it to the models.`),
          ...reservedAmong(group.columns, draft.content.split),
        ]}
        failure={null}
      >
        <Stack gap={3}>
          <TextField
            label="Name of the group"
            value={group.name}
            onChange={next => draft.edit({ kind: 'renameGroup', group: g, name: next }, `${name} name`)}
          />
          <ColumnChooser
            legend={`Columns of ${group.name}`}
            columns={own}
            notes={notes}
            destinations={destinationsFrom(draft.plan, g)}
            actions={[
              { label: 'Move', run: (columns, to) => bring(columns, to, false) },
              { label: 'Add there as well', run: (columns, to) => bring(columns, to, to !== 'out') },
            ]}
          />
          <Button variant="quiet" onClick={remove}>
            Remove the group
          </Button>
        </Stack>
      </DiagramNode>
      <ol className="prepare-steps">
        <StepItems builder={builder} place={place} steps={group.steps} columns={own} />
      </ol>
    </section>
  );
}

/** A date by which rows are split may be learned from by its parts; what names groups or the test says nothing of rows to come. */
function reservedAmong(columns: readonly string[], settings: SplitSettings | null): readonly string[] {
  const split = settings?.split;
  const reserved = split === undefined || split.kind === 'time' ? null : reservedColumn(split);
  if (reserved === null || !columns.includes(reserved.column)) return [];
  return [`${reserved.column} ${reserved.reason}. This gives it to the models.`];
}

function countOf(columns: number): string {
  return columns === 1 ? '1 column' : `${columns} columns`;
}

/** The first few names, so that a lane stays a glance high. */
function namesText(columns: readonly string[]): string {
  const shown = columns.slice(0, 6).join(', ');
  return columns.length > 6 ? `${shown} and ${columns.length - 6} more` : shown;
}
