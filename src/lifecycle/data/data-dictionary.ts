/** From what anyone may know to what needs a special reason to be used at all. */
export const sensitivities = ['public', 'internal', 'personal', 'sensitive'] as const;
export type Sensitivity = (typeof sensitivities)[number];

export type AllowedValues =
  | { readonly kind: 'set'; readonly values: readonly string[] }
  | { readonly kind: 'range'; readonly least: number | null; readonly most: number | null };

/** What a person says of a column; empty where nothing was said. */
export interface ColumnEntry {
  readonly name: string;
  readonly unit: string;
  readonly meaning: string;
  readonly allowed: AllowedValues | null;
  readonly sensitivity: Sensitivity | null;
}

/** The data dictionary of a project's table through all of its versions. Columns that were dropped keep their entry. */
export interface DataDictionary {
  readonly projectId: string;
  readonly columns: readonly ColumnEntry[];
  readonly changedAt: number;
}

/** What the dictionary says of a column; an entry that says nothing where there is none. */
export function entryOf(dictionary: Pick<DataDictionary, 'columns'> | undefined, name: string): ColumnEntry {
  const empty = { name, unit: '', meaning: '', allowed: null, sensitivity: null };
  return dictionary?.columns.find(entry => entry.name === name) ?? empty;
}

/** The dictionary with this entry in place of the one of its name. */
export function withEntry(dictionary: DataDictionary, entry: ColumnEntry): DataDictionary {
  const known = dictionary.columns.some(({ name }) => name === entry.name);
  const columns = known
    ? dictionary.columns.map(old => (old.name === entry.name ? entry : old))
    : [...dictionary.columns, entry];
  return { ...dictionary, columns };
}

/** The columns that no model is given unless a person says so. */
export function sensitiveColumns(dictionary: Pick<DataDictionary, 'columns'> | undefined): readonly string[] {
  return (dictionary?.columns ?? [])
    .filter(({ sensitivity }) => sensitivity === 'sensitive')
    .map(({ name }) => name);
}
