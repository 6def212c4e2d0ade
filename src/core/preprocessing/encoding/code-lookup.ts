import type { CodedColumn } from '../../table/column.ts';

/** Gives what `find` says of a code's text, asked once a code; `find` is given null for a missing value. */
export function codeLookup(
  { dictionary }: CodedColumn,
  find: (category: string | null) => number,
): (code: number) => number {
  const found: number[] = [];
  return code => {
    const known = found[code + 1];
    if (known !== undefined) return known;
    return (found[code + 1] = find(code === -1 ? null : dictionary[code]!));
  };
}
