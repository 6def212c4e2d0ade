import { writeCsv } from '../../core/table/write-csv.ts';
import { openFile } from './formats/open-file.ts';
import { quoteMarkOf } from './formats/single-quoted.ts';
import { readOpened } from './read-file.ts';

/**
 * A file's table as delimited text in UTF-8: the text itself, unpacked and decoded, where it is that already in the usual quotation marks, else
 * written anew from the table in it.
 * @throws InputError as `readFile`
 */
export async function csvSource(source: Blob): Promise<Blob> {
  const opened = await openFile(source, {});
  if (opened.format === 'text' && (await quoteMarkOf(opened.blob)) === 'double') return opened.blob;
  const { table } = await readOpened(opened, {}, 'whole', () => {});
  return new Blob([...writeCsv(table)], { type: 'text/csv' });
}
