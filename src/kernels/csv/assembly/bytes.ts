/** The characters that delimited text, numbers and dates are made of. */
export const TAB: u32 = 0x09;
export const LINE_FEED: u32 = 0x0a;
export const CARRIAGE_RETURN: u32 = 0x0d;
export const SPACE: u32 = 0x20;
export const QUOTE: u32 = 0x22;
export const PLUS: u32 = 0x2b;
export const MINUS: u32 = 0x2d;
export const POINT: u32 = 0x2e;
export const ZERO: u32 = 0x30;
export const COLON: u32 = 0x3a;
export const UPPER_T: u32 = 0x54;
export const UPPER_Z: u32 = 0x5a;

/** Bytes that may be read past the end of any text: memory that texts stand in is longer by this. */
export const padding: i32 = 64;
