import { createContext } from 'react';
import type { FigureData } from '../charts/figure/figure-data.ts';

/** Something of the page that can be kept. */
export interface Pinnable {
  readonly title: string;
  readonly description: string;
  /** SVG with its legend that is light or dark as the page that shows it; null where there is only text. */
  readonly picture: string | null;
  /** The table behind a picture. */
  readonly numbers: FigureData | null;
}

/** Where findings are kept. */
export interface Pinboard {
  readonly pin: (what: Pinnable, rows: string | null) => void;
}

/** The board that things of this page are pinned to; null where there is none. */
export const PinboardContext = createContext<Pinboard | null>(null);

/** Which rows the things of this part of the page are of, in words; null for all. */
export const PinnedRowsContext = createContext<string | null>(null);
