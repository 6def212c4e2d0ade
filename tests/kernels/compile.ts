/** Compiles a kernel from its AssemblyScript. As a program (`npm run kernels`) it writes what is committed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { main } from 'assemblyscript/asc';

const root = join(import.meta.dirname, '../..');

/** One folder of `src/kernels` each. */
export const kernelFamilies = [
  'boosted-scoring',
  'boosting',
  'cluster',
  'csv',
  'forest',
  'linear',
  'neighbors',
  'perceptron',
  'svm',
  'tree-scoring',
] as const;

/** Those that can work with threads: they are compiled once more, for a memory that the caller shares. */
export const threadedFamilies = ['boosting', 'forest'] as const;

type KernelMemory = 'own' | 'shared';

export const binaryPath = (family: string, memory: KernelMemory = 'own') =>
  join(root, 'src/kernels', family, memory === 'own' ? 'binary.ts' : 'shared-binary.ts');

const options = '-O3 --noAssert --runtime minimal --enable simd --enable bulk-memory --use abort='.split(' ');
const ofThreads = '--enable threads'.split(' ');
/** A page of memory is 64 KiB: as many as there can be. */
const ofSharing = '--importMemory --sharedMemory --maximumMemory 65536'.split(' ');

/** The module that holds a family's compiled WebAssembly; the same source always gives the same text. */
export async function compileKernel(family: string, memory: KernelMemory = 'own'): Promise<string> {
  const source = `src/kernels/${family}/assembly/kernel.ts`;
  let binary: Uint8Array | undefined;
  const isThreaded = threadedFamilies.some(threaded => threaded === family);
  const all = [...options, ...(isThreaded ? ofThreads : []), ...(memory === 'shared' ? ofSharing : [])];
  const { error } = await main([source, '--baseDir', root, '--outFile', 'kernel.wasm', ...all], {
    writeFile: (_name: string, contents: Uint8Array | string) => {
      if (typeof contents !== 'string') binary = contents;
    },
  });
  if (error !== null || binary === undefined)
    throw new Error(`${source} does not compile: ${error?.message}`, { cause: error });
  const text = Buffer.from(binary).toString('base64');
  return `/** Compiled from ./assembly by \`npm run kernels\`; WebAssembly in base64. */\nexport const binary =\n  '${text}';\n`;
}

if (process.argv[1] === import.meta.filename) {
  for (const family of kernelFamilies) writeFileSync(binaryPath(family), await compileKernel(family));
  for (const family of threadedFamilies)
    writeFileSync(binaryPath(family, 'shared'), await compileKernel(family, 'shared'));
}
