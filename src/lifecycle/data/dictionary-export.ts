import type { ColumnProfile } from '../../core/explore/profile.ts';
import type { ColumnKind } from '../../core/table/column.ts';
import { allowedText, boundText } from '../training/allowed-values.ts';
import { type ColumnEntry, type DataDictionary, entryOf } from './data-dictionary.ts';
import type { DatasetVersion } from './dataset-version.ts';

type Described = Pick<DatasetVersion, 'name' | 'schema' | 'rows' | 'id'>;
type Dictionary = Pick<DataDictionary, 'columns'> | undefined;

/** The data dictionary of a dataset version as a Markdown table. */
export function dictionaryMarkdown(dataset: Described, dictionary: Dictionary): string {
  const head = ['Name', 'Kind', 'Unit', 'Meaning', 'Allowed values', 'Sensitivity'];
  const rows = dataset.schema.map(({ name, kind }) => {
    const entry = entryOf(dictionary, name);
    return [name, kind, entry.unit, entry.meaning, allowedText(entry.allowed, kind), entry.sensitivity ?? ''];
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

/** A field of Table Schema, https://specs.frictionlessdata.io/table-schema/, with `kind`, `unit` and `sensitivity` beside its own. */
export interface SchemaField {
  readonly name: string;
  readonly type: 'number' | 'integer' | 'datetime' | 'boolean' | 'string';
  /** `any`: dates stand in the app's files as days where they have no time. */
  readonly format?: 'any';
  readonly description?: string;
  /** Of a boolean, the file's own words. */
  readonly trueValues?: readonly string[];
  readonly falseValues?: readonly string[];
  readonly constraints?: {
    readonly enum?: readonly string[];
    readonly minimum?: number | string;
    readonly maximum?: number | string;
  };
  readonly kind: ColumnKind;
  readonly unit?: string;
  readonly sensitivity?: string;
}

export interface TableSchema {
  readonly name: string;
  /** As the app's own files write missing values. */
  readonly missingValues: readonly string[];
  readonly fields: readonly SchemaField[];
}

/** The data dictionary of a dataset version as Frictionless Table Schema; what nobody said is left out. */
export function tableSchema(
  dataset: Described & Pick<DatasetVersion, 'profile'>,
  dictionary: Dictionary,
): TableSchema {
  return {
    name: dataset.name,
    missingValues: [''],
    fields: dataset.profile.map(profile => fieldOf(profile, entryOf(dictionary, profile.name))),
  };
}

function fieldOf(profile: ColumnProfile, entry: ColumnEntry): SchemaField {
  const { name, kind } = profile;
  const { unit, meaning, allowed, sensitivity } = entry;
  const typed = typeOf(profile);
  const constraints = allowed === null ? null : constraintsOf(allowed, kind, typed.type);
  return {
    name,
    ...typed,
    ...(meaning !== '' && { description: meaning }),
    ...(constraints !== null && { constraints }),
    kind,
    ...(unit !== '' && { unit }),
    ...(sensitivity !== null && { sensitivity }),
  };
}

/** Words for true and false that any reader knows for such. */
const booleanWords = [
  ['true', 'false'],
  ['t', 'f'],
  ['yes', 'no'],
  ['y', 'n'],
  ['1', '0'],
  ['on', 'off'],
] as const;

function typeOf(profile: ColumnProfile): Pick<SchemaField, 'type' | 'format' | 'trueValues' | 'falseValues'> {
  switch (profile.kind) {
    case 'number':
    case 'integer':
      return { type: profile.kind };
    case 'datetime':
      return { type: 'datetime', format: 'any' };
    case 'boolean':
      return booleanType(profile.shape === 'coded' ? profile.top.map(({ value }) => value) : []);
    case 'category':
    case 'text':
    case 'identifier':
      return { type: 'string' };
    default:
      return profile.kind satisfies never;
  }
}

/** Two words that are no known pair are strings to other readers. */
function booleanType(words: readonly string[]): ReturnType<typeof typeOf> {
  for (const [yes, no] of booleanWords) {
    const trueValues = words.filter(word => word.trim().toLowerCase() === yes);
    const falseValues = words.filter(word => word.trim().toLowerCase() === no);
    if (words.length === 2 && trueValues.length === 1 && falseValues.length === 1)
      return { type: 'boolean', trueValues, falseValues };
  }
  return { type: 'string' };
}

/** Only those that the type may have; a boolean's two words are its type. */
function constraintsOf(
  allowed: NonNullable<ColumnEntry['allowed']>,
  kind: ColumnKind,
  type: SchemaField['type'],
): NonNullable<SchemaField['constraints']> | null {
  if (allowed.kind === 'set') return type === 'string' ? { enum: [...new Set(allowed.values)] } : null;
  if (type === 'string' || type === 'boolean') return null;
  const bound = (value: number) => (type === 'datetime' ? boundText(value, kind) : value);
  return {
    ...(allowed.least !== null && { minimum: bound(allowed.least) }),
    ...(allowed.most !== null && { maximum: bound(allowed.most) }),
  };
}

function line(cells: readonly string[]): string {
  return `| ${cells.map(markdownCell).join(' | ')} |`;
}

function markdownCell(text: string): string {
  return text.replace(/\\/g, '\\\\').replace(/\|/g, '\\|').replace(/\s+/g, ' ').trim();
}
