import type { FileOptions, ImportOptions, TableOptions } from '../../../jobs/contracts/import-preview.ts';
import type { PreviewInput } from '../../../jobs/contracts/ingest.ts';

/** What was said of how the shown file is written. */
export function fileOptionsOf({ options = {}, appended = [], shown = 0 }: PreviewInput): FileOptions {
  return shown === 0 ? split(options).file : (appended[shown - 1]?.options ?? {});
}

/** What was said of the table that all files together hold. */
export function tableOptionsOf({ options = {} }: PreviewInput): TableOptions {
  return split(options).table;
}

/** The input with something else said of how the shown file is written. */
export function sayOfFile<Input extends PreviewInput>(input: Input, file: FileOptions): Input {
  const { options = {}, appended = [], shown = 0 } = input;
  if (shown === 0) return { ...input, options: { ...file, ...split(options).table } };
  return {
    ...input,
    appended: appended.map((one, place) => (place === shown - 1 ? { ...one, options: file } : one)),
  };
}

/** The input with something else said of the table. */
export function sayOfTable<Input extends PreviewInput>(input: Input, table: TableOptions): Input {
  return { ...input, options: { ...split(input.options ?? {}).file, ...table } };
}

/** The names of the files, in the order of their rows. */
export function fileNamesOf({ fileName, appended = [] }: PreviewInput): readonly string[] {
  return [fileName, ...appended.map(file => file.fileName)];
}

function split({ kinds, dateOrders, columns, missingTokens, fileColumn, ...file }: ImportOptions): {
  readonly file: FileOptions;
  readonly table: TableOptions;
} {
  return {
    file,
    table: {
      ...(kinds && { kinds }),
      ...(dateOrders && { dateOrders }),
      ...(columns && { columns }),
      ...(missingTokens && { missingTokens }),
      ...(fileColumn !== undefined && { fileColumn }),
    },
  };
}
