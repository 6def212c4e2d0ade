import type { Cell } from '../../core/quality/html-parts.ts';
import type { Pin } from '../data/pin.ts';
import type { Chart } from './charts/chart.ts';
import type { ReportState } from './report-state.ts';

/** Something that a report shows, before it is written as a file. */
export type ReportBlock =
  | { readonly kind: 'text'; readonly text: string }
  /** A conclusion that stands out. */
  | { readonly kind: 'verdict'; readonly tone: 'good' | 'care' | 'bad'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'lines'; readonly lines: readonly (readonly [term: string, details: string])[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly Cell[])[];
    }
  | { readonly kind: 'charts'; readonly charts: readonly Chart[] }
  | {
      readonly kind: 'pin';
      readonly pin: Pin;
      /** It was seen in another version of the table. */
      readonly earlier: boolean;
      /** It had a picture or numbers, which would say who somebody is. */
      readonly withheld: boolean;
    }
  /** What nobody looked at yet, and where in the app that is done. */
  | { readonly kind: 'open'; readonly what: string; readonly where: string };

/** What stands under one heading; without one, under that of the section. */
export interface ReportPart {
  readonly title: string | null;
  readonly blocks: readonly ReportBlock[];
}

/** A phase of the lifecycle in the report: a file in `sections`, listed once in `report-sections.ts`. */
export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly write: (state: ReportState) => readonly ReportPart[];
}

export const text = (words: string): ReportBlock => ({ kind: 'text', text: words });

export const open = (what: string, where: string): ReportBlock => ({ kind: 'open', what, where });

/** Terms with what is known of them; those of which nothing is are left out, and so is the block without any. */
export function lines(all: readonly (readonly [term: string, details: string])[]): readonly ReportBlock[] {
  const known = all.filter(([, details]) => details.trim() !== '');
  return known.length === 0 ? [] : [{ kind: 'lines', lines: known }];
}

/** A table without the columns that say nothing; nothing where it has no rows. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Cell[])[],
): readonly ReportBlock[] {
  if (rows.length === 0) return [];
  const says = head.map(
    (_, place) => place === 0 || rows.some(row => row[place] !== '' && !Number.isNaN(row[place])),
  );
  const told = <T>(cells: readonly T[]) => cells.filter((_, place) => says[place]);
  return [{ kind: 'table', caption, head: told(head), rows: rows.map(told) }];
}

/** Charts side by side where there is room; nothing where there are none. */
export function charts(all: readonly (Chart | null)[]): readonly ReportBlock[] {
  const drawn = all.filter(chart => chart !== null);
  return drawn.length === 0 ? [] : [{ kind: 'charts', charts: drawn }];
}

/** `2026-11-23 14:05`, in UTC, so that the file says the same everywhere. */
export function moment(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
