/** What the caller does itself, since it is rare; addresses are of this memory, rows are 1-based data rows. */

/** A value among numbers that is no plain decimal: returns it, or NaN for a slip. */
export declare function oddNumber(column: i32, start: usize, end: usize, row: i32): f64;
/** A value among dates that is none. */
export declare function slippedDate(column: i32, start: usize, end: usize, row: i32): void;
/** A text that is no UTF-8: the caller repairs it into `scratchFor` and returns its length. */
export declare function damagedText(column: i32, start: usize, end: usize, row: i32): i32;
/** A record with another number of fields than the header; `written` is 1 when one past its end has a value. */
export declare function oddLength(row: i32, fields: i32, written: i32): void;
