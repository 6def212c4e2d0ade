import type { ColumnKind } from '../core/table/column.ts';
import { allowedText } from './allowed-values.ts';
import { type ColumnEntry, type DataDictionary, entryOf } from './data-dictionary.ts';
import type { DatasetVersion } from './dataset-version.ts';

type Described = Pick<DatasetVersion, 'name' | 'schema' | 'rows' | 'id'>;
type Dictionary = Pick<DataDictionary, 'columns'> | undefined;

/** The data dictionary of a dataset version as a Markdown table. */
export function dictionaryMarkdown(dataset: Described, dictionary: Dictionary): string {
  const head = ['Name', 'Kind', 'Unit', 'Meaning', 'Allowed values', 'Sensitivity'];
  const rows = dataset.schema.map(({ name, kind }) => {
    const entry = entryOf(dictionary, name);
    return [name, kind, entry.unit, entry.meaning, allowedText(entry.allowed), entry.sensitivity ?? ''];
  });
  return [
    `# Data dictionary of ${dataset.name}`,
    '',
    `${dataset.rows} rows, ${dataset.schema.length} columns, version \`${dataset.id}\` (SHA-256 of the content).`,
    '',
    line(head),
    line(head.map(() => '---')),
    ...rows.map(line),
    '',
  ].join('\n');
}

/** https://specs.frictionlessdata.io/table-schema/ with `unit`, `kind` and `sensitivity` beside its own properties. */
export interface TableSchema {
  readonly name: string;
  readonly missingValues: readonly string[];
  readonly fields: readonly {
    readonly name: string;
    readonly type: 'number' | 'integer' | 'datetime' | 'string';
    readonly description?: string;
    readonly constraints?: {
      readonly enum?: readonly string[];
      readonly minimum?: number;
      readonly maximum?: number;
    };
    readonly kind: ColumnKind;
    readonly unit?: string;
    readonly sensitivity?: string;
  }[];
}

/** The data dictionary of a dataset version as Frictionless Table Schema; what nobody said is left out. */
export function tableSchema(dataset: Described, dictionary: Dictionary): TableSchema {
  return {
    name: dataset.name,
    missingValues: [''],
    fields: dataset.schema.map(({ name, kind }) => {
      const { unit, meaning, allowed, sensitivity } = entryOf(dictionary, name);
      return {
        name,
        type: types[kind],
        ...(meaning !== '' && { description: meaning }),
        ...(allowed !== null && { constraints: constraintsOf(allowed) }),
        kind,
        ...(unit !== '' && { unit }),
        ...(sensitivity !== null && { sensitivity }),
      };
    }),
  };
}

/** Booleans keep the file's own two words, which are strings to other readers. */
const types: Readonly<Record<ColumnKind, TableSchema['fields'][number]['type']>> = {
  number: 'number',
  integer: 'integer',
  datetime: 'datetime',
  category: 'string',
  boolean: 'string',
  text: 'string',
  identifier: 'string',
};

function constraintsOf(allowed: NonNullable<ColumnEntry['allowed']>) {
  if (allowed.kind === 'set') return { enum: allowed.values };
  return {
    ...(allowed.least !== null && { minimum: allowed.least }),
    ...(allowed.most !== null && { maximum: allowed.most }),
  };
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(markdownCell).join(' | ')} |`;
}

function markdownCell(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();
}
