import type { Matrix } from '../../matrix.ts';
import type { Neighborhoods } from './neighbor-search.ts';

/** A search that may be another device's; it finds what the plain one finds, bit for bit. */
export interface NeighborSearchLater {
  search(queries: Matrix, count: number): Promise<Neighborhoods>;
  /** Gives back what the device holds. */
  close(): void;
}

/** Prepares a search by the distance of power p among rows, for about so many queries. */
export type OpenNeighborSearch = (rows: Matrix, p: 1 | 2, queries: number) => NeighborSearchLater;
