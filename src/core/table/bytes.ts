/** The characters that delimited text, numbers and dates are made of, as bytes. */
export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const QUOTE = 0x22;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const POINT = 0x2e;
export const ZERO = 0x30;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;
export const UPPER_E = 0x45;
export const UPPER_T = 0x54;
export const UPPER_Z = 0x5a;
export const LOWER_E = 0x65;
export const BAR = 0x7c;

/** The text of bytes known to be ASCII; meant for short ones, four characters at a time to leave less garbage. */
export function asciiText(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  let i = start;
  for (; i + 4 <= end; i += 4)
    text += String.fromCharCode(bytes[i]!, bytes[i + 1]!, bytes[i + 2]!, bytes[i + 3]!);
  for (; i < end; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}
