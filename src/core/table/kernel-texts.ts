import type { CsvKernel } from './csv-kernel.ts';

/** Texts are taken over in groups of about so many bytes, each decoded at once. */
const groupBytes = 1 << 18;
const groupTexts = 1 << 15;
const bytesPerEnd = 4;

/** The dictionary of a kernel's column, `count` texts in the order of first appearance; the kernel forgets them. */
export function readKernelTexts(kernel: CsvKernel, column: number, count: number): readonly string[] {
  const texts: string[] = [];
  texts.length = count;
  let filled = 0;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const ends = kernel.allocate(groupTexts * bytesPerEnd);
  let room = groupBytes;
  let target = kernel.allocate(room);
  kernel.beginTexts(column);
  while (filled < count) {
    const taken = kernel.emitTexts(column, target, room, ends, groupTexts);
    if (taken === 0) {
      kernel.free(target);
      room *= 2;
      target = kernel.allocate(room);
      continue;
    }
    const { buffer } = kernel.memory;
    const group = decoder.decode(new Uint8Array(buffer, target, kernel.emittedLength()));
    let start = 0;
    for (const end of new Int32Array(buffer, ends, taken)) {
      texts[filled++] = group.slice(start, end);
      start = end;
    }
  }
  kernel.free(target);
  kernel.free(ends);
  return texts;
}
