import { type DateOrder, orderEvidence } from './parse-written-date.ts';

/** A column whose dates may be day or month first: a person has to say which, until then they are texts. */
export interface DateQuestion {
  readonly column: string;
  /** Some of the dates, as they stand in the file. */
  readonly examples: readonly string[];
}

/** What all texts of a column together say of day and month. */
export type ColumnOrder =
  /** No date takes an order to tell, or all that do agree on it. */
  | { readonly state: 'known'; readonly order: DateOrder | null }
  /** Every date could be read both ways. */
  | { readonly state: 'ambiguous'; readonly examples: readonly string[] }
  /** Some dates must be day first and others month first: one of them is wrong, or they are no dates. */
  | { readonly state: 'contradictory' };

const mostExamples = 3;

/** Reads the order of day and month from all texts of a column. */
export function columnOrder(texts: readonly string[]): ColumnOrder {
  const examples: string[] = [];
  let dayFirst = false;
  let monthFirst = false;
  for (const text of texts) {
    const evidence = orderEvidence(text);
    if (evidence === 'dayFirst') dayFirst = true;
    else if (evidence === 'monthFirst') monthFirst = true;
    else if (evidence === 'either' && examples.length < mostExamples) examples.push(text);
  }
  if (dayFirst && monthFirst) return { state: 'contradictory' };
  if (dayFirst) return { state: 'known', order: 'dayFirst' };
  if (monthFirst) return { state: 'known', order: 'monthFirst' };
  return examples.length > 0 ? { state: 'ambiguous', examples } : { state: 'known', order: null };
}

/** The order to read a column's dates by: as answered, else as its texts say, null where they do not. */
export function settledOrder(texts: readonly string[], answered: DateOrder | undefined): DateOrder | null {
  if (answered !== undefined) return answered;
  const found = columnOrder(texts);
  return found.state === 'known' ? found.order : null;
}
