import { type ColumnKind, columnKinds } from '../../../core/table/column.ts';
import type { CleaningStep } from '../../../core/table/steps/cleaning-step.ts';
import { allowedText, parseAllowed } from '../../../lifecycle/training/allowed-values.ts';
import { type ColumnEntry, sensitivities } from '../../../lifecycle/data/data-dictionary.ts';
import type { TableColumn } from '../../../ui/table/data-table.tsx';
import { CellField } from '../table/cell-field.tsx';
import './dictionary.css';

const placeholders: Readonly<Record<ColumnKind, string>> = {
  number: '0 .. 120',
  integer: '0 .. 120',
  datetime: '2020-01-01 ..',
  category: 'one, two',
  boolean: 'one, two',
  text: 'one, two',
  identifier: 'one, two',
};

export interface DescribedColumn {
  readonly kind: ColumnKind;
  readonly entry: ColumnEntry;
}

/**
 * The columns of the dictionary's table, each cell a field; `change` hears what was said anew of which column, `take` of
 * names and kinds, which are the table's own.
 */
export function dictionaryColumns(
  change: (column: string, changes: Partial<ColumnEntry>) => void,
  take: (step: CleaningStep) => void,
): readonly TableColumn<DescribedColumn>[] {
  return [
    {
      id: 'name',
      header: 'Column',
      cell: ({ entry }) => (
        <CellField
          label={`Name of ${entry.name}`}
          size={16}
          value={entry.name}
          refuse={text => (text.trim() === '' ? 'A column needs a name.' : null)}
          onSave={to => take({ kind: 'renameColumn', column: entry.name, to })}
        />
      ),
      sortBy: ({ entry }) => entry.name,
    },
    {
      id: 'kind',
      header: 'Kind',
      cell: ({ entry: { name }, kind }) => (
        <select
          className="ui-input dictionary-field"
          aria-label={`Kind of ${name}`}
          value={kind}
          onChange={event => {
            const chosen = columnKinds.find(one => one === event.target.value);
            if (chosen) take({ kind: 'changeKinds', changes: [{ name, kind: chosen }] });
          }}
        >
          {columnKinds.map(one => (
            <option key={one}>{one}</option>
          ))}
        </select>
      ),
      sortBy: ({ kind }) => kind,
    },
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
          placeholder={placeholders[kind]}
          value={allowedText(entry.allowed, kind)}
          refuse={text =>
            text.trim() !== '' && parseAllowed(text, kind) === null
              ? `Write a range as ${placeholders[kind]}; either end may be left out.`
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
