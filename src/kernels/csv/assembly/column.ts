/** How a column is read. */
export const SKIPPED: i32 = 0;
export const NUMBERS: i32 = 1;
export const DATES: i32 = 2;
export const WORDS: i32 = 3;

/** What is known of a column so far. Its fields are read by the caller at the offsets that `layout` in core names. */
@unmanaged
export class Column {
  /** Rows with a number, or with a date. */
  values: i32;
  /** Rows whose value is neither that nor missing. */
  slips: i32;
  /** Rows with a lone "-", or with a missing token in quotes that may be a word. */
  dashes: i32;
  /** 1 where a number has a mark or an exponent. */
  decimals: i32;
  /** 1 where digits would be lost: "007". */
  codes: i32;
  /** Different short values seen, 3 for more than two or a long one. */
  pairCount: i32;
  /** The first two short values, big-endian after a 1 that tells their length. */
  pairFirst: u64;
  pairSecond: u64;
  sort: i32;
  /** 1 where the values decide what they are. */
  undecided: i32;
  /** The batch of values, f64 or i32. */
  batch: usize;
  /** Different texts; of a column whose texts are gathered, all of them. */
  texts: i32;
  /** Where texts are gathered, else 0: those of the batch one after the other, how many bytes that is, and the room. */
  page: usize;
  pageBytes: i32;
  pageRoom: i32;
  /** Where each text of the page ends, and its hash, u32 each; how many there are. */
  pageEnds: usize;
  pageHashes: usize;
  pageTexts: i32;
  /** 1 where some text is not after the one before it, by length and then by bytes: only then may two be the same. */
  unordered: i32;
  /** The last text. */
  lastText: usize;
  lastLength: i32;
  /** Where it stands once its page was taken, and the room there. */
  kept: usize;
  keptRoom: i32;
  /** Of words: where the values of the batch stand, u64 each; how many have become codes. */
  pending: usize;
  encoded: usize;
  /** Open-addressing table of texts, linear probing; its length less one; how far to shift a hash to its place. */
  slots: usize;
  slotMask: u32;
  slotShift: u32;
  /** The texts in the order of first appearance, in a list of blocks. */
  firstBlock: usize;
  lastBlock: usize;
  /** Where the next text goes. */
  top: usize;
  /** Where `emitTexts` goes on. */
  emitBlock: usize;
  emitAt: usize;
}
