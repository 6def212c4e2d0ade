import { desk } from './desk';
import { leftBinsOf, Node } from './node';
import { featureOf, recordAt, records, recordSize, spare } from './rows';

/** Puts the records that go left before the others, both in the order they had; returns where the others begin. */
export function partition(node: Node): i32 {
  const feature = featureOf(node.feature);
  const goesLeft = desk.goesLeft;
  for (let bin = 0; bin < feature.bins; bin++) {
    const bit = (load<u32>(leftBinsOf(node) + ((<usize>(bin >> 5)) << 2)) >> (bin & 31)) & 1;
    store<u8>(goesLeft + <usize>bin, node.bin == -1 ? <u8>bit : bin <= node.bin ? 1 : 0);
  }
  store<u8>(goesLeft + <usize>feature.bins, <u8>node.missingLeft);
  const own = <usize>node.feature;
  const begin = recordAt(node.start);
  const end = recordAt(node.end);
  const aside = spare + (begin - records);
  const left = recordSize == 32 ? moveShort(begin, end, aside, own) : moveLong(begin, end, aside, own);
  memory.copy(left, aside, end - left);
  return <i32>((left - records) / recordSize);
}

/** Records of 32 bytes. Each is written to both sides and kept on one: cheaper than a branch that nobody can foresee. */
function moveShort(begin: usize, end: usize, aside: usize, own: usize): usize {
  const goesLeft = desk.goesLeft;
  let left = begin;
  let right = aside;
  for (let record = begin; record < end; record += 32) {
    const side = <usize>load<u8>(goesLeft + <usize>load<u8>(record + own));
    const first = v128.load(record);
    const second = v128.load(record, 16);
    v128.store(left, first);
    v128.store(left, second, 16);
    v128.store(right, first);
    v128.store(right, second, 16);
    left += side << 5;
    right += (side ^ 1) << 5;
  }
  return left;
}

/** Records of any size. */
function moveLong(begin: usize, end: usize, aside: usize, own: usize): usize {
  const goesLeft = desk.goesLeft;
  let left = begin;
  let right = aside;
  for (let record = begin; record < end; record += recordSize) {
    const side = <usize>load<u8>(goesLeft + <usize>load<u8>(record + own));
    for (let at: usize = 0; at < recordSize; at += 16) {
      const part = v128.load(record + at);
      v128.store(left + at, part);
      v128.store(right + at, part);
    }
    left += side * recordSize;
    right += (1 - side) * recordSize;
  }
  return left;
}
