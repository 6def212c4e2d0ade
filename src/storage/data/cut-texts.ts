import { type TextPage, utf16Length } from '../../core/table/packed-texts.ts';

/** Some texts in UTF-8, one after the other; `ends` says where each ends in UTF-16 code units. */
interface CutTexts {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
}

/** The texts of these pages in pieces, each closed once it holds so many code units or so many texts. */
export function* cutTexts(
  pages: Iterable<TextPage>,
  mostUnits: number,
  mostTexts: number,
): Generator<CutTexts> {
  let parts: Uint8Array[] = [];
  let ends: number[] = [];
  let units = 0;
  const close = (): CutTexts => {
    const cut = { bytes: joined(parts), ends: Uint32Array.from(ends) };
    parts = [];
    ends = [];
    units = 0;
    return cut;
  };
  for (const page of pages) {
    let from = 0;
    let start = 0;
    for (const end of page.ends) {
      units += utf16Length(page.bytes, start, end);
      ends.push(units);
      start = end;
      if (units < mostUnits && ends.length < mostTexts) continue;
      parts.push(page.bytes.subarray(from, end));
      from = end;
      yield close();
    }
    parts.push(page.bytes.subarray(from));
  }
  if (ends.length > 0) yield close();
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
