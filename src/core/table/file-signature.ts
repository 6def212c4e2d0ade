import { InputError } from '../errors.ts';

/** First bytes of files that are often mistaken for a table, and what they are. */
const signatures: readonly {
  readonly bytes: readonly number[];
  readonly what: string;
  readonly remedy?: string;
}[] = [
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'a PNG image' },
  { bytes: [0xff, 0xd8, 0xff], what: 'a JPEG image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'a GIF image' },
  { bytes: [0x52, 0x49, 0x46, 0x46], what: 'an image, a sound or a film' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], what: 'a TIFF image' },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: 'a PDF document' },
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    what: 'a ZIP archive or an Excel workbook',
    remedy: 'In Excel, save the sheet as "CSV UTF-8".',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    what: 'an old Excel or Word document',
    remedy: 'In Excel, save the sheet as "CSV UTF-8".',
  },
  { bytes: [0x1f, 0x8b], what: 'a gzip archive', remedy: 'Unpack it first.' },
  { bytes: [0x42, 0x5a, 0x68], what: 'a bzip2 archive', remedy: 'Unpack it first.' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7-Zip archive', remedy: 'Unpack it first.' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], what: 'a Zstandard archive', remedy: 'Unpack it first.' },
  { bytes: [0x50, 0x41, 0x52, 0x31], what: 'a Parquet file' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], what: 'an SQLite database' },
  { bytes: [0xff, 0xfe], what: 'text in UTF-16', remedy: 'Save it as UTF-8 (in Excel: "CSV UTF-8").' },
  { bytes: [0xfe, 0xff], what: 'text in UTF-16', remedy: 'Save it as UTF-8 (in Excel: "CSV UTF-8").' },
];

const otherwise = 'Choose a table saved as comma-separated text (CSV).';

/** A table's text has hardly any of them; other encodings and binary files have many. */
const mostForeignShare = 0.1;

/**
 * Makes sure that a file's first bytes may be those of a text table.
 * @throws InputError saying what the file is instead
 */
export function refuseWhatIsNoText(sample: Uint8Array): void {
  refuseKnown(sample, signatures);
  const nul = sample.indexOf(0);
  if (nul !== -1)
    throw new InputError(
      `This file is not text: byte ${nul + 1} is zero.`,
      'Terrarium reads tables as comma-separated text (CSV) in UTF-8.',
    );
  const foreign = foreignShare(sample);
  if (foreign > mostForeignShare)
    throw new InputError(
      `This file is not text in UTF-8: ${Math.round(foreign * 100)} % of its first characters cannot be read.`,
      'Save it as comma-separated text in UTF-8 (in Excel: "CSV UTF-8").',
    );
}

/**
 * Makes sure that a file's first bytes, as they are stored, are not those of a picture or document; any encoding passes.
 * @throws InputError saying what the file is
 */
export function refuseOtherDocuments(sample: Uint8Array): void {
  refuseKnown(
    sample,
    signatures.filter(({ what }) => !what.startsWith('text')),
  );
}

function refuseKnown(sample: Uint8Array, known: typeof signatures): void {
  const found = known.find(({ bytes }) => bytes.every((byte, i) => sample[i] === byte));
  if (found)
    throw new InputError(`This file is ${found.what}, not comma-separated text.`, found.remedy ?? otherwise);
}

/** The share of characters that are no UTF-8, or control characters that no table has. */
function foreignShare(sample: Uint8Array): number {
  const text = new TextDecoder().decode(sample);
  let foreign = -countReplacements(sample);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd || (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d)) foreign++;
  }
  return text.length === 0 ? 0 : foreign / text.length;
}

/** U+FFFD where a file itself holds it, in the place of what another program could not read. */
function countReplacements(sample: Uint8Array): number {
  let count = 0;
  for (let i = 0; i + 2 < sample.length; i++)
    if (sample[i] === 0xef && sample[i + 1] === 0xbf && sample[i + 2] === 0xbd) count++;
  return count;
}
