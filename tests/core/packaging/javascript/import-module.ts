import type { RawAnswer, RawRow } from '../raw-rows.ts';

/** What an exported module exports. */
export async function importModule(code: string): Promise<(row: RawRow) => RawAnswer> {
  const address = `data:text/javascript;base64,${Buffer.from(code).toString('base64')}`;
  return ((await import(/* @vite-ignore */ address)) as { predict: (row: RawRow) => RawAnswer }).predict;
}
