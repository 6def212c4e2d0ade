import { useEffect, useState } from 'react';

/** The text of a row's cells, in the order of the columns; '' where missing. */
export type RowCells = readonly string[];

const windowRows = 200;
const mostWindows = 30;

/**
 * Rows of a long table, fetched a window at a time around what is visible and kept for scrolling back.
 * `rowAt` gives undefined until a row's window has arrived. A new `loadRows` begins anew, so keep it stable.
 */
export function useRowWindow(
  loadRows: LoadRows,
  rowCount: number,
  firstVisible: number,
  lastVisible: number,
): { readonly rowAt: (row: number) => RowCells | undefined; readonly error: Error | null } {
  const [cache, setCache] = useState(() => emptyCache(loadRows, rowCount));
  if (cache.loadRows !== loadRows || cache.rowCount !== rowCount) setCache(emptyCache(loadRows, rowCount));
  const [, setArrivals] = useState(0);
  const [failure, setFailure] = useState<{ readonly cache: RowCache; readonly error: Error } | null>(null);

  useEffect(() => {
    const { windows } = cache;
    const read = async (index: number) => {
      windows.set(index, 'loading');
      const start = index * windowRows;
      try {
        windows.set(index, await cache.loadRows(start, Math.min(windowRows, cache.rowCount - start)));
        dropOldest(windows);
        setArrivals(arrivals => arrivals + 1);
      } catch (reason) {
        windows.delete(index);
        setFailure({ cache, error: reason instanceof Error ? reason : new Error(String(reason)) });
      }
    };
    const last = Math.floor(Math.min(lastVisible, cache.rowCount - 1) / windowRows);
    for (let index = Math.floor(firstVisible / windowRows); index <= last; index++)
      if (!windows.has(index)) void read(index);
  }, [cache, firstVisible, lastVisible]);

  const rowAt = (row: number) => {
    const rows = cache.windows.get(Math.floor(row / windowRows));
    return rows === 'loading' ? undefined : rows?.[row % windowRows];
  };
  return { rowAt, error: failure?.cache === cache ? failure.error : null };
}

type LoadRows = (start: number, count: number) => Promise<readonly RowCells[]>;

interface RowCache {
  readonly loadRows: LoadRows;
  readonly rowCount: number;
  readonly windows: Map<number, readonly RowCells[] | 'loading'>;
}

function emptyCache(loadRows: LoadRows, rowCount: number): RowCache {
  return { loadRows, rowCount, windows: new Map() };
}

/** A Map keeps the order of insertion, so its first key is the oldest. */
function dropOldest(windows: Map<number, unknown>): void {
  for (const index of windows.keys()) {
    if (windows.size <= mostWindows) return;
    windows.delete(index);
  }
}
