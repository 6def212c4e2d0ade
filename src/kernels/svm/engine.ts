import type { Matrix } from '../../core/matrix.ts';
import type { DualEngine } from '../../core/models/svm/dual-engine.ts';
import type { KernelFunction } from '../../core/models/svm/kernel-function.ts';

/** The compiled engine as its caller sees it; addresses are of `memory`. */
export interface DualKernel
  extends Pick<
    DualEngine,
    | 'fillSlot'
    | 'entry'
    | 'diagonal'
    | 'slack'
    | 'setReach'
    | 'furthestUp'
    | 'furthestDown'
    | 'partnerOf'
    | 'leastDown'
    | 'move'
    | 'add'
  > {
  readonly memory: { readonly buffer: ArrayBuffer };
  begin(
    rows: number,
    columns: number,
    slots: number,
    kind: number,
    gamma: number,
    coef0: number,
    degree: number,
  ): void;
  begun(): void;
  keep(places: number, count: number, slots: number): void;
  fillValues(): void;
  allocate(bytes: number): number;
  free(address: number): void;
  readonly features: Address;
  readonly slacks: Address;
  readonly values: Address;
  readonly compared: Address;
}

/** A global of the kernel. */
interface Address {
  readonly value: number;
}

const kinds: Readonly<Record<KernelFunction['kind'], number>> = { rbf: 0, linear: 1, poly: 2, sigmoid: 3 };
const rowsOfBlock = 8;

/** An engine on a kernel of its own; its memory goes when both do. */
export function createKernelEngine(kernel: DualKernel): DualEngine {
  let rows = 0;
  let slotCount = 0;
  const numbers = (address: Address, length: number) =>
    new Float64Array(kernel.memory.buffer, address.value, length);

  return {
    ...kernel,
    begin(features, kernelFunction, slots) {
      rows = features.rows;
      slotCount = slots;
      const { gamma, coef0, degree } = { gamma: 0, coef0: 0, degree: 0, ...kernelFunction };
      kernel.begin(rows, features.columns, slots, kinds[kernelFunction.kind], gamma, coef0, degree);
      const blocks = Math.ceil(rows / rowsOfBlock) * rowsOfBlock * features.columns;
      writeBlocks(features, numbers(kernel.features, blocks));
      kernel.begun();
    },
    keep(places, slots) {
      const address = kernel.allocate(4 * places.length);
      new Uint32Array(kernel.memory.buffer, address, places.length).set(places);
      kernel.keep(address, places.length, slotCount);
      kernel.free(address);
      rows = places.length;
      slotCount = slots;
    },
    slacks: () => numbers(kernel.slacks, rows).slice(),
    setSlacks: values => numbers(kernel.slacks, rows).set(values),
    valuesOf(row) {
      numbers(kernel.compared, row.length).set(row);
      kernel.fillValues();
      return numbers(kernel.values, rows);
    },
  };
}

/** Eight rows side by side, feature after feature. */
function writeBlocks({ data, rows, columns }: Matrix, to: Float64Array): void {
  for (let row = 0; row < rows; row++) {
    const block = (row - (row % rowsOfBlock)) * columns + (row % rowsOfBlock);
    for (let column = 0; column < columns; column++)
      to[block + column * rowsOfBlock] = data[row * columns + column]!;
  }
}
