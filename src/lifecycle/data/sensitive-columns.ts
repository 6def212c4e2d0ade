import { isProtectedAttribute } from '../../core/privacy/column-names.ts';
import type { ColumnSchema } from '../../core/table/column.ts';
import { type DataDictionary, sensitiveColumns } from './data-dictionary.ts';
import type { PrivacyScan } from './privacy-scan.ts';

/** A column by which people may be treated differently, and how that is known. */
export interface SensitiveColumn {
  readonly column: string;
  readonly why:
    | 'marked sensitive in the data dictionary'
    | 'by its name'
    | 'the privacy scan found a birth date';
}

/** The columns of a table that fairness should be looked at by, the surest first; none of them is the target. */
export function proposeSensitive(
  schema: readonly ColumnSchema[],
  target: string,
  {
    dictionary,
    scan,
  }: { readonly dictionary: DataDictionary | undefined; readonly scan: PrivacyScan | undefined },
): readonly SensitiveColumn[] {
  const marked = sensitiveColumns(dictionary);
  const births = (scan?.findings ?? [])
    .filter(({ what }) => what === 'birth date')
    .map(({ column }) => column);
  return schema
    .filter(({ name, kind }) => name !== target && kind !== 'text' && kind !== 'identifier')
    .flatMap(({ name }): SensitiveColumn[] => {
      if (marked.includes(name)) return [{ column: name, why: 'marked sensitive in the data dictionary' }];
      if (isProtectedAttribute(name)) return [{ column: name, why: 'by its name' }];
      return births.includes(name) ? [{ column: name, why: 'the privacy scan found a birth date' }] : [];
    })
    .sort((a, b) => certainty.indexOf(a.why) - certainty.indexOf(b.why));
}

/** What a person said comes first, what a date may be of last. */
const certainty: readonly SensitiveColumn['why'][] = [
  'marked sensitive in the data dictionary',
  'by its name',
  'the privacy scan found a birth date',
];
