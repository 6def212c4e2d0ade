import { type UnzipFileInfo, strFromU8, unzipSync, zipSync } from 'fflate';
import { InputError } from '../../../core/errors.ts';
import { growsTooMuch, mostRatio, type UnpackedFile } from './unpack.ts';

const mostEntries = 4000;
const mostBytes = 256 * 1024 * 1024;
const alwaysAllowed = 1 << 20;
const isTable = /\.(csv|tsv|tab|txt|json|ndjson|jsonl|parquet|xlsx)$/i;

/** The chosen table of a ZIP archive, or its first; an Excel workbook comes back as it is. @throws InputError */
export async function extractEntry(source: Blob, wanted: string | null): Promise<UnpackedFile> {
  const bytes = await readWhole(source);
  const files = listEntries(bytes);
  if (files.some(({ name }) => name === '[Content_Types].xml' || name === 'xl/workbook.xml'))
    return { blob: source, packing: null, entries: [], entry: null };
  const entries = files.map(({ name }) => name).filter(name => isTable.test(name) && !isHidden(name));
  const entry = wanted !== null && entries.includes(wanted) ? wanted : entries[0];
  if (entry === undefined)
    throw new InputError(
      `The ZIP archive holds no table${
        files.length > 0
          ? `, only ${files
              .slice(0, 3)
              .map(({ name }) => `"${name}"`)
              .join(', ')}`
          : ''
      }.`,
      'Terrarium looks for CSV, TSV, JSON, Parquet and Excel files in it.',
    );
  const content = inflate(
    bytes,
    files.filter(({ name }) => name === entry),
  )[entry]!;
  return { blob: new Blob([content as Uint8Array<ArrayBuffer>]), packing: 'zip', entries, entry };
}

export interface StoredWorkbook {
  readonly workbook: ArrayBuffer;
  /** Formulas without a value: no spreadsheet program has opened the workbook since they were written. */
  readonly uncomputed: number;
}

/**
 * The parts of an Excel workbook that hold its cells, packed again without compression: what reads them would start
 * workers from generated code for large compressed parts, which the app's security policy does not allow.
 * @throws InputError as `extractEntry`
 */
export async function storedWorkbook(source: Blob): Promise<StoredWorkbook> {
  const bytes = await readWhole(source);
  const parts = listEntries(bytes).filter(({ name }) => /\.(xml|rels)$/.test(name));
  const unpacked = inflate(bytes, parts);
  const sheets = Object.entries(unpacked).filter(([name]) => name.startsWith('xl/worksheets/'));
  return {
    workbook: zipSync(unpacked, { level: 0 }).buffer,
    uncomputed: sheets.reduce((sum, [, xml]) => sum + countUncomputed(xml), 0),
  };
}

function countUncomputed(sheet: Uint8Array): number {
  const formulas = strFromU8(sheet).match(/<f[\s>][^<]*<\/f>(<v\s*\/>|<v><\/v>|<\/c>)/g);
  return formulas?.length ?? 0;
}

async function readWhole(source: Blob): Promise<Uint8Array> {
  if (source.size > mostBytes) throw growsTooMuch(source.size);
  return new Uint8Array(await source.arrayBuffer());
}

/** What the archive says it holds. @throws InputError for damage, too many files, sizes that no table has */
function listEntries(bytes: Uint8Array): readonly UnzipFileInfo[] {
  const files: UnzipFileInfo[] = [];
  guarded(() =>
    unzipSync(bytes, {
      filter: file => {
        files.push(file);
        if (files.length > mostEntries)
          throw new InputError(`The ZIP archive holds more than ${mostEntries} files.`, 'Unpack it first.');
        return false;
      },
    }),
  );
  return files;
}

/** Room is made for the size that the archive says, and nothing beyond it is written. */
function inflate(bytes: Uint8Array, files: readonly UnzipFileInfo[]): Record<string, Uint8Array> {
  const unpacked = files.reduce((sum, { originalSize }) => sum + originalSize, 0);
  const tooGreedy = files.some(
    ({ size, originalSize }) => originalSize > Math.max(size * mostRatio, alwaysAllowed),
  );
  if (unpacked > mostBytes || tooGreedy) throw growsTooMuch(bytes.length);
  const names = new Set(files.map(({ name }) => name));
  return guarded(() => unzipSync(bytes, { filter: ({ name }) => names.has(name) }));
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError('The ZIP archive is damaged or cut off.', 'Make it again, or unpack it first.');
  }
}

/** Folders, and what macOS adds. */
const isHidden = (name: string) =>
  name.endsWith('/') || name.startsWith('__MACOSX/') || /(^|\/)\./.test(name);
