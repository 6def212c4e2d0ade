import type { Encoding } from '../../../core/table/encoding.ts';
import { type TableFormat, detectFormat, detectPacking } from '../../../core/table/formats/format.ts';
import { refuseOtherDocuments } from '../../../core/table/file-signature.ts';
import type { ImportOptions } from '../../contracts/import-preview.ts';
import { asUtf8, encodingOf } from '../text-source.ts';
import { type UnpackedFile, unpack } from './unpack.ts';

/** A file taken out of its packing; what is text is in UTF-8. */
export interface OpenedFile extends UnpackedFile {
  readonly format: TableFormat;
  /** What the text was written in; null for formats that are no text. */
  readonly encoding: Encoding | null;
}

const signatureBytes = 1 << 16;

/** Unpacks a file, tells its format and decodes its text; what a person said holds. @throws InputError */
export async function openFile(
  source: Blob,
  { entry, encoding: said }: Pick<ImportOptions, 'entry' | 'encoding'>,
): Promise<OpenedFile> {
  const unpacked = await unpack(source, entry ?? null);
  const first = await bytesOf(unpacked.blob, 8);
  // A ZIP archive that is left once unpacked is a workbook.
  if (detectPacking(first) === 'zip') return { ...unpacked, format: 'excel', encoding: null };
  if (detectFormat(first) === 'parquet') return { ...unpacked, format: 'parquet', encoding: null };
  refuseOtherDocuments(first);
  const encoding = said ?? (await encodingOf(unpacked.blob));
  const blob = await asUtf8(unpacked.blob, encoding);
  return { ...unpacked, blob, format: detectFormat(await bytesOf(blob, signatureBytes)), encoding };
}

async function bytesOf(blob: Blob, count: number): Promise<Uint8Array> {
  return new Uint8Array(await blob.slice(0, count).arrayBuffer());
}
