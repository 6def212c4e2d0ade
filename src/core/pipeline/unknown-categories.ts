import { type Table, columnNamed, isNumeric } from '../table/column.ts';
import type { InputColumn } from './pipeline-model.ts';

/** Categories of one column that training never saw; the model takes them for none of those it knows. */
export interface UnknownCategories {
  readonly column: string;
  readonly rows: number;
  /** In order of appearance. */
  readonly values: readonly string[];
}

/** The columns of the table that hold such categories. Missing values are not among them. */
export function unknownCategories(inputs: readonly InputColumn[], table: Table): UnknownCategories[] {
  return inputs.flatMap(({ name, categories }) => {
    const column = columnNamed(table, name);
    if (isNumeric(column)) return [];
    const known = new Set(categories);
    const unknown = column.dictionary.map(text => !known.has(text));
    const seen = new Set<string>();
    let rows = 0;
    for (const code of column.codes) {
      if (code === -1 || !unknown[code]!) continue;
      rows++;
      seen.add(column.dictionary[code]!);
    }
    return rows === 0 ? [] : [{ column: name, rows, values: [...seen] }];
  });
}
