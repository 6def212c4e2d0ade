import type { ColumnKind } from '../../core/table/column.ts';
import { isNumericKind } from '../../core/table/column.ts';
import { allowedText, parseAllowed } from '../../lifecycle/allowed-values.ts';
import { type ColumnEntry, sensitivities } from '../../lifecycle/data-dictionary.ts';
import type { TableColumn } from '../../ui/data-table.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CellField } from './cell-field.tsx';
import './dictionary.css';

export interface DescribedColumn {
  readonly kind: ColumnKind;
  readonly entry: ColumnEntry;
}

/** The columns of the dictionary's table, each cell a field; `change` hears what was changed of which column. */
export function dictionaryColumns(
  change: (column: string, changes: Partial<ColumnEntry>) => void,
): readonly TableColumn<DescribedColumn>[] {
  return [
    { id: 'name', header: 'Column', cell: ({ entry }) => entry.name, sortBy: ({ entry }) => entry.name },
    { id: 'kind', header: 'Kind', cell: ({ kind }) => <Tag>{kind}</Tag>, sortBy: ({ kind }) => kind },
    {
      id: 'meaning',
      header: 'Meaning',
      cell: ({ entry }) => (
        <CellField
          label={`Meaning of ${entry.name}`}
          size={28}
          value={entry.meaning}
          onSave={meaning => change(entry.name, { meaning })}
        />
      ),
    },
    {
      id: 'unit',
      header: 'Unit',
      cell: ({ entry }) => (
        <CellField
          label={`Unit of ${entry.name}`}
          size={8}
          value={entry.unit}
          onSave={unit => change(entry.name, { unit })}
        />
      ),
    },
    {
      id: 'allowed',
      header: 'Allowed values',
      cell: ({ entry, kind }) => (
        <CellField
          label={`Allowed values of ${entry.name}`}
          size={20}
          placeholder={isNumericKind(kind) ? '0 .. 120' : 'one, two'}
          value={allowedText(entry.allowed)}
          refuse={text =>
            text.trim() !== '' && parseAllowed(text, kind) === null
              ? 'Write a range as 0 .. 120; either end may be left out.'
              : null
          }
          onSave={text => change(entry.name, { allowed: parseAllowed(text, kind) })}
        />
      ),
    },
    {
      id: 'sensitivity',
      header: 'Sensitivity',
      cell: ({ entry }) => (
        <select
          className="ui-input dictionary-field"
          aria-label={`Sensitivity of ${entry.name}`}
          value={entry.sensitivity ?? ''}
          onChange={event =>
            change(entry.name, {
              sensitivity: sensitivities.find(one => one === event.target.value) ?? null,
            })
          }
        >
          <option value="">not said</option>
          {sensitivities.map(one => (
            <option key={one}>{one}</option>
          ))}
        </select>
      ),
      sortBy: ({ entry }) => entry.sensitivity ?? '',
    },
  ];
}
