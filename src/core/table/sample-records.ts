import { asciiText } from './bytes.ts';
import { type CsvRecord, FieldForm, createTokenizer } from './tokenizer.ts';

/** Enough to tell the dialect by, few enough to hold as text. */
const mostRecords = 500;
/** Read piece by piece, to stop once there are enough. */
const sliceBytes = 16 * 1024;

/** The first records of the sample, blank lines left out; one cut off at its end counts only when it is the only one. */
export function sampleRecords<T>(
  text: Uint8Array,
  complete: boolean,
  delimiter: number,
  pick: (record: CsvRecord) => T,
): readonly T[] {
  const picked: T[] = [];
  const tokenizer = createTokenizer(delimiter, record => {
    if (picked.length < mostRecords && !isBlankRecord(record)) picked.push(pick(record));
  });
  try {
    for (let start = 0; start < text.length; start += sliceBytes) {
      tokenizer.push(text.subarray(start, start + sliceBytes));
      if (picked.length === mostRecords) return picked;
    }
    if (complete || picked.length === 0) tokenizer.end();
  } catch {
    // A quote left open under a wrong delimiter, or at the end of the sample; reading the file will tell.
  }
  return picked;
}

/** Whether the record is an empty line, or one of blanks alone. */
export function isBlankRecord(record: CsvRecord): boolean {
  if (record.fields !== 1 || record.forms[0] !== FieldForm.plain) return false;
  const { bytes, start, end } = record;
  return start === end || asciiText(bytes, start, Math.min(end, start + 100)).trim() === '';
}
