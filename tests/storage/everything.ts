import { connection } from '../../src/storage/connection.ts';

/** Where in the whole database any of these texts stands, in keys, strings and the bytes of buffers. */
export async function placesOf(texts: readonly string[]): Promise<readonly string[]> {
  const database = await connection();
  const places: string[] = [];
  for (const store of database.objectStoreNames) {
    const keys = await database.getAllKeys(store);
    const records = await database.getAll(store);
    records.forEach((record, r) => {
      const name = `${store} ${String(keys[r])}`;
      for (const text of texts) if (holds([keys[r], record], text)) places.push(`${name}: ${text}`);
    });
  }
  return places;
}

/** Whether plain data holds a text anywhere, in UTF-8 where it is bytes. */
export function holds(value: unknown, text: string): boolean {
  if (typeof value === 'string') return value.includes(text);
  if (typeof value !== 'object' || value === null) return false;
  if (value instanceof ArrayBuffer) return new TextDecoder().decode(value).includes(text);
  if (ArrayBuffer.isView(value)) return new TextDecoder().decode(value).includes(text);
  return Object.entries(value).some(([key, inner]) => key.includes(text) || holds(inner, text));
}
