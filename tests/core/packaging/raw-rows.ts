import { isMissing, isNumeric, type Table } from '../../../src/core/table/column.ts';

/** A row as a caller of an exported module has it. */
export type RawRow = Readonly<Record<string, number | string | null>>;

/** Every row of the table by column name, null where missing. */
export function rawRows({ rows, columns }: Table): readonly RawRow[] {
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      columns.map(column => {
        if (isMissing(column, row)) return [column.name, null];
        return [
          column.name,
          isNumeric(column) ? column.values[row]! : column.dictionary[column.codes[row]!]!,
        ];
      }),
    ),
  );
}

/** What an exported module answers to a row. */
export interface RawAnswer {
  readonly prediction: number | string;
  readonly probability?: Readonly<Record<string, number>>;
}

/** Every number of the answers in one row-major list: probabilities, or values. */
export function answeredNumbers(answers: readonly RawAnswer[]): readonly number[] {
  return answers.flatMap(({ prediction, probability }) =>
    probability === undefined ? [Number(prediction)] : Object.values(probability),
  );
}

/** The class that each answer says; empty for values. */
export function answeredLabels(answers: readonly RawAnswer[]): readonly string[] {
  return answers.flatMap(({ prediction, probability }) =>
    probability === undefined ? [] : [String(prediction)],
  );
}
