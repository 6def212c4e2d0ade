import type { Encoding } from '../../../core/table/encoding.ts';
import type { FileUnderstanding } from '../../../jobs/contracts/import-preview.ts';

/** Bytes between values, and what they are called. */
export const delimiterOptions = [
  { value: '44', label: 'Comma  ,' },
  { value: '59', label: 'Semicolon  ;' },
  { value: '9', label: 'Tab' },
  { value: '124', label: 'Bar  |' },
] as const;

/** Decimal marks as bytes. */
export const markOptions = [
  { value: '46', label: 'Point: 1,234.5' },
  { value: '44', label: 'Comma: 1.234,5' },
] as const;

/** What values are quoted with. */
export const quoteOptions = [
  { value: 'double', label: 'Double  "' },
  { value: 'single', label: "Single  '" },
] as const;

export const encodingOptions: readonly { readonly value: Encoding; readonly label: string }[] = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'windows-1252', label: 'Windows-1252 (Latin-1)' },
  { value: 'utf-16le', label: 'UTF-16, little end first' },
  { value: 'utf-16be', label: 'UTF-16, big end first' },
];

const formats: Readonly<Record<FileUnderstanding['format'], string>> = {
  text: 'Delimited text (CSV)',
  json: 'JSON',
  ndjson: 'JSON, one record on each line',
  parquet: 'Parquet',
  excel: 'Excel workbook',
};

/** What the file is, and what it is packed in. */
export function formatLabel({ format, packing }: FileUnderstanding): string {
  if (packing === null) return formats[format];
  return `${formats[format]}, in ${packing === 'zip' ? 'a ZIP archive' : 'gzip'}`;
}
