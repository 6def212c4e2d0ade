/** The ways to write a table that are read. */
export type TableFormat = 'text' | 'json' | 'ndjson' | 'parquet' | 'excel';
/** What a table may be packed in. */
export type Packing = 'gzip' | 'zip';

const startsWith = (sample: Uint8Array, ...bytes: readonly number[]) =>
  bytes.every((byte, i) => sample[i] === byte);

/** What a file is packed in, told from its first bytes; null for nothing. Excel workbooks are ZIP archives too. */
export function detectPacking(sample: Uint8Array): Packing | null {
  if (startsWith(sample, 0x1f, 0x8b)) return 'gzip';
  return startsWith(sample, 0x50, 0x4b, 0x03, 0x04) ? 'zip' : null;
}

/** The format of a file that is not packed, told from its first bytes, in UTF-8 where they are text. */
export function detectFormat(sample: Uint8Array): Exclude<TableFormat, 'excel'> {
  if (startsWith(sample, 0x50, 0x41, 0x52, 0x31)) return 'parquet';
  const text = new TextDecoder().decode(sample).replace(/^\uFEFF?\s*/, '');
  if (/^\[\s*(?:[[{\]]|$)/.test(text)) return 'json';
  if (!/^\{\s*["}]/.test(text)) return 'text';
  const [first, second = ''] = text.split('\n');
  return isJson(first!) && (second.trim() === '' || second.startsWith('{')) ? 'ndjson' : 'json';
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
