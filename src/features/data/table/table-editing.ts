import { readCell } from '../../../core/table/steps/read-cell.ts';
import type { DatasetVersion } from '../../../lifecycle/data/dataset-version.ts';
import type { GridEditing } from '../../../ui/grid/grid-editing.ts';
import { cellKey, cellTexts } from './table-edits.ts';
import type { TableEdits } from './use-table-edits.ts';

/** What a grid of a version's rows needs to be changed: texts as they will be, and what each column takes. */
export function tableEditing(
  { profile }: Pick<DatasetVersion, 'profile'>,
  edits: TableEdits,
  selected: ReadonlySet<number>,
  onSelect: GridEditing['onSelect'],
): GridEditing {
  const texts = cellTexts(edits.step);
  const nameAt = (column: number) => profile[column]!.name;
  return {
    textOf: ({ row, column }, stored) => texts.get(cellKey(row + 1, nameAt(column))) ?? stored,
    refuse: ({ column }, text) => {
      const told = profile[column]!;
      const dictionary = told.shape === 'coded' ? told.top.map(({ value }) => value) : [];
      const value = readCell(text, { kind: told.kind, dictionary });
      return value.state === 'refused' ? `${told.name} takes ${value.wanted}.` : null;
    },
    onText: ({ row, column }, text, stored) => {
      const edit = { row: row + 1, column: nameAt(column), text: text.trim() === '' ? '' : text };
      if (edit.text !== (texts.get(cellKey(edit.row, edit.column)) ?? stored))
        edits.add({ kind: 'cell', ...edit });
    },
    nameOf: ({ row, column }) => `${nameAt(column)} of row ${row + 1}`,
    selected,
    dropped: new Set(edits.step.droppedRows.map(row => row - 1)),
    onSelect,
  };
}
