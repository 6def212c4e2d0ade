import type { CreateLogisticRows } from '../../core/models/linear/logistic-rows.ts';
import { compileKernel } from '../compile.ts';
import { binary } from './binary.ts';
import { createKernelRows, type LinearKernel } from './engine.ts';

let loaded: Promise<CreateLogisticRows | null> | null = null;

/** The compiled passes of a logistic regression; null where WebAssembly with SIMD is not to be had. Compiled once a thread. */
export function loadLogisticRows(): Promise<CreateLogisticRows | null> {
  loaded ??= compile();
  return loaded;
}

async function compile(): Promise<CreateLogisticRows | null> {
  const module = await compileKernel(binary);
  if (module === null) return null;
  // What the kernel exports is what `assembly/kernel.ts` says: the types of WebAssembly cannot know.
  return createKernelRows(() => new WebAssembly.Instance(module).exports as unknown as LinearKernel);
}
