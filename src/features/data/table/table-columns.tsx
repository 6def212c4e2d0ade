import type { ColumnProfile } from '../../../core/explore/profile.ts';
import { type ColumnSchema, isNumericKind } from '../../../core/table/column.ts';
import type { GridColumn } from '../../../ui/grid/virtual-grid.tsx';
import { ColumnHead } from './column-head.tsx';
import { ColumnNameEditor } from './column-name-editor.tsx';
import type { TableEdits } from './use-table-edits.ts';

/** The columns of a table that is read, each with its kind to be changed in its head. */
export function readColumns(
  profiles: readonly ColumnProfile[],
  disabled: boolean,
  onKind: (changed: ColumnSchema) => void,
): readonly GridColumn[] {
  return profiles.map(profile => ({
    ...shapeOf(profile),
    header: (
      <ColumnHead
        profile={profile}
        disabled={disabled}
        onChange={kind => onKind({ name: profile.name, kind })}
      />
    ),
  }));
}

/** The columns of a table that is edited, each with its name to be changed in its head. */
export function editedColumns(profiles: readonly ColumnProfile[], edits: TableEdits): readonly GridColumn[] {
  const { droppedColumns, renamed } = edits.step;
  const nameOf = (column: string) => renamed.find(rename => rename.column === column)?.to ?? column;
  const names = new Set(
    profiles
      .map(({ name }) => name)
      .filter(name => !droppedColumns.includes(name))
      .map(nameOf),
  );
  return profiles.map(profile => {
    const column = profile.name;
    const dropped = droppedColumns.includes(column);
    return {
      ...shapeOf(profile),
      header: (
        <ColumnNameEditor
          key={nameOf(column)}
          column={column}
          name={nameOf(column)}
          dropped={dropped}
          isTaken={name => names.has(name)}
          onRename={to => edits.add({ kind: 'renameColumn', column, to })}
          onDrop={() => edits.add({ kind: dropped ? 'keepColumn' : 'dropColumn', column })}
        />
      ),
    };
  });
}

function shapeOf(profile: ColumnProfile): Omit<GridColumn, 'header'> {
  return { id: profile.name, width: widthOf(profile), numeric: isNumericKind(profile.kind) };
}

/** Pixels: wide enough for its name, and for the longest of its frequent values. */
function widthOf(profile: ColumnProfile): number {
  const values = profile.shape === 'coded' ? profile.top.map(({ value }) => value.length) : [];
  const longest = Math.max(1.1 * profile.name.length, ...values);
  return Math.min(260, Math.max(124, 28 + 7.4 * longest));
}
