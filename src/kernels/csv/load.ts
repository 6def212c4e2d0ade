import type { CreateCsvKernel, CsvKernel } from '../../core/table/csv-kernel.ts';
import { compileKernel } from '../compile.ts';
import { binary } from './binary.ts';

let loaded: Promise<CreateCsvKernel | null> | null = null;

/** The compiled reader of delimited text; null where WebAssembly with SIMD is not to be had. Compiled once a thread. */
export function loadCsvKernel(): Promise<CreateCsvKernel | null> {
  loaded ??= compile();
  return loaded;
}

async function compile(): Promise<CreateCsvKernel | null> {
  const module = await compileKernel(binary);
  if (module === null) return null;
  // What the kernel exports is what `assembly/index.ts` says: the types of WebAssembly cannot know.
  return host => new WebAssembly.Instance(module, { host: { ...host } }).exports as unknown as CsvKernel;
}
