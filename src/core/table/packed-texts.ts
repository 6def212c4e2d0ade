/** Some texts of a dictionary in UTF-8, one after the other; `ends` says where each ends, in bytes. */
export interface TextPage {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly ends: Uint32Array;
}

/** The texts of a dictionary in the order of their codes. */
export interface PackedTexts {
  readonly length: number;
  /** All of them, a page at a time. */
  pages(): Iterable<TextPage>;
  at(code: number): string;
  /** All of them as strings, which take several times as much memory. */
  list(): readonly string[];
}

/** Texts that stand in pages. */
export function pagedTexts(pages: readonly TextPage[]): PackedTexts {
  const firsts: number[] = [];
  let length = 0;
  for (const { ends } of pages) {
    firsts.push(length);
    length += ends.length;
  }
  const at = (code: number) => {
    const place = pageOf(firsts, code);
    return textAt(pages[place]!, code - firsts[place]!);
  };
  return { length, pages: () => pages, at, list: () => listTexts(pages, length) };
}

/** The page that holds a code: the last that does not begin after it. */
export function pageOf(firsts: ArrayLike<number>, code: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle]! <= code) low = middle;
    else high = middle - 1;
  }
  return low;
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function textAt({ bytes, ends }: TextPage, place: number): string {
  return decoder.decode(bytes.subarray(place === 0 ? 0 : ends[place - 1], ends[place]));
}

function listTexts(pages: readonly TextPage[], length: number): readonly string[] {
  const texts: string[] = [];
  texts.length = length;
  let filled = 0;
  for (const page of pages) for (const text of textsOfPage(page)) texts[filled++] = text;
  return texts;
}

/** All texts in order, one at a time. */
export function* eachText(texts: PackedTexts): Generator<string> {
  for (const page of texts.pages()) yield* textsOfPage(page);
}

/** 1 for each text that is so, told from its bytes. */
export function flagTexts(
  texts: PackedTexts,
  isSo: (bytes: Uint8Array, start: number, end: number) => boolean,
): Uint8Array {
  const flags = new Uint8Array(texts.length);
  let code = 0;
  for (const { bytes, ends } of texts.pages()) {
    let start = 0;
    for (const end of ends) {
      flags[code++] = isSo(bytes, start, end) ? 1 : 0;
      start = end;
    }
  }
  return flags;
}

/** The texts of a page, decoded together. */
function* textsOfPage({ bytes, ends }: TextPage): Generator<string> {
  const all = decoder.decode(bytes);
  const isAscii = all.length === bytes.length;
  let start = 0;
  let startByte = 0;
  for (const endByte of ends) {
    const end = isAscii ? endByte : start + utf16Length(bytes, startByte, endByte);
    yield all.slice(start, end);
    start = end;
    startByte = endByte;
  }
}

/** The length of valid UTF-8 as UTF-16, in code units. */
export function utf16Length(bytes: Uint8Array, start: number, end: number): number {
  let units = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i]!;
    if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
  }
  return units;
}

const textsOfListedPage = 1 << 12;

/** Texts that are strings already; they are encoded as pages are asked for. Lone surrogates become U+FFFD there. */
export function listedTexts(texts: readonly string[]): PackedTexts {
  function* pages(): Generator<TextPage> {
    for (let first = 0; first < texts.length; first += textsOfListedPage)
      yield encodePage(texts.slice(first, first + textsOfListedPage));
  }
  return { length: texts.length, pages, at: code => texts[code]!, list: () => texts };
}

/** The same texts without the strings. */
export function packTexts(texts: readonly string[]): PackedTexts {
  return pagedTexts(Array.from(listedTexts(texts).pages()));
}

function encodePage(texts: readonly string[]): TextPage {
  const bytes = new TextEncoder().encode(texts.map(wellFormed).join(''));
  let end = 0;
  const ends = Uint32Array.from(texts, text => (end += utf8Length(text)));
  return { bytes, ends };
}

/** Two lone surrogates that come together would become one character. */
const wellFormed = (text: string) => (text.isWellFormed() ? text : text.toWellFormed());

/** The length in bytes of what a TextEncoder writes. */
function utf8Length(text: string): number {
  let length = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    const isPair = unit >= 0xd800 && unit < 0xdc00 && (text.charCodeAt(i + 1) & 0xfc00) === 0xdc00;
    // A pair is two units and four bytes.
    if (isPair) i++;
    length += unit < 0x800 ? 1 : 2;
  }
  return length;
}
