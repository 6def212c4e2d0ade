import { type Column, isNumeric } from '../table/column.ts';
import type { QualityCheck } from './check.ts';
import { dropColumn } from './fixes.ts';
import { mix } from './find-repeats.ts';

/** Columns that say the same as an earlier one in every row, if in other words. */
export const checkDuplicatedColumns: QualityCheck = {
  name: 'duplicated columns',
  explanation:
    'Two columns tell the same rows apart in the same way, so that the second adds nothing. Keep the one that is easier to understand.',
  thresholds: [],
  when: 'report',
  find: ({ table: { columns }, profile, problem }) => {
    const seen = new Map<number, Column[]>();
    // Constant and empty columns are the affair of other checks. The target comes first: its copy is the one too many.
    const varied = columns.filter((_, index) => profile[index]!.distinct > 1);
    const isTarget = ({ name }: Column) => Number(name === problem?.target);
    return varied
      .toSorted((a, b) => isTarget(b) - isTarget(a))
      .flatMap(column => {
        const hash = isNumeric(column) ? hashNumbers(column.values) : hashCodes(column.codes);
        const earlier = seen.get(hash)?.find(other => saysTheSame(other, column));
        if (earlier === undefined) {
          seen.set(hash, [...(seen.get(hash) ?? []), column]);
          return [];
        }
        const words = isNumeric(column) || sameDictionary(earlier, column) ? '' : ', in other words';
        return [
          {
            check: 'duplicated columns',
            column: column.name,
            severity: 'warning' as const,
            message: `Says in every row the same as "${earlier.name}"${words}.`,
            rows: [],
            fix: dropColumn(column.name),
          },
        ];
      });
  },
};

function hashNumbers(values: Float64Array): number {
  const cell = new Float64Array(1);
  const words = new Int32Array(cell.buffer);
  let hash = 0;
  for (const value of values) {
    cell[0] = value + 0;
    hash = value !== value ? mix(hash, 1) : mix(mix(hash, words[0]!), words[1]!);
  }
  return hash;
}

/** Codes are numbered by appearance first, so that the words do not matter. */
function hashCodes(codes: Int32Array): number {
  const places = new Map<number, number>();
  let hash = 1;
  for (const code of codes) {
    let place = -1;
    if (code !== -1) {
      place = places.get(code) ?? places.size;
      if (place === places.size) places.set(code, place);
    }
    hash = mix(hash, place);
  }
  return hash;
}

function saysTheSame(first: Column, second: Column): boolean {
  if (isNumeric(first) || isNumeric(second)) {
    if (!isNumeric(first) || !isNumeric(second)) return false;
    return first.values.every(
      (value, row) => value === second.values[row] || (value !== value && Number.isNaN(second.values[row])),
    );
  }
  const there = new Map([[-1, -1]]);
  const back = new Map([[-1, -1]]);
  return first.codes.every((code, row) => {
    const other = second.codes[row]!;
    if (!there.has(code) && !back.has(other)) {
      there.set(code, other);
      back.set(other, code);
    }
    return there.get(code) === other && back.get(other) === code;
  });
}

function sameDictionary(first: Column, second: Column): boolean {
  if (isNumeric(first) || isNumeric(second)) return false;
  const row = first.codes.findIndex(code => code !== -1);
  return first.dictionary[first.codes[row]!] === second.dictionary[second.codes[row]!];
}
