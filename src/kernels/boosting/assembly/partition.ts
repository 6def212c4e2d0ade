import { desk } from './desk';
import { leftBinsOf, Node, recordIn, recordsOfDepth } from './node';
import { featureOf, recordSize } from './rows';

/**
 * Writes a node's records to where those of its children are: what goes left from the beginning on, in the order it had,
 * the others from the end on. Returns where the others begin.
 */
export function partition(node: Node): i32 {
  const feature = featureOf(node.feature);
  const goesLeft = desk.goesLeft;
  for (let bin = 0; bin < feature.bins; bin++) {
    const bit = (load<u32>(leftBinsOf(node) + ((<usize>(bin >> 5)) << 2)) >> (bin & 31)) & 1;
    store<u8>(goesLeft + <usize>bin, node.bin == -1 ? <u8>bit : bin <= node.bin ? 1 : 0);
  }
  store<u8>(goesLeft + <usize>feature.bins, <u8>node.missingLeft);
  const own = <usize>node.feature;
  const begin = recordIn(node, node.start);
  const end = recordIn(node, node.end);
  const target = recordsOfDepth(node.depth + 1);
  const left = target + <usize>node.start * recordSize;
  const right = target + <usize>node.end * recordSize;
  const middle =
    recordSize == 32 ? moveShort(begin, end, left, right, own) : moveLong(begin, end, left, right, own);
  return <i32>((middle - target) / recordSize);
}

/** Records of 32 bytes. */
function moveShort(begin: usize, end: usize, left: usize, right: usize, own: usize): usize {
  const goesLeft = desk.goesLeft;
  right -= 32;
  for (let record = begin; record < end; record += 32) {
    const side = <usize>load<u8>(goesLeft + <usize>load<u8>(record + own));
    const target = placeOn(side, left, right);
    v128.store(target, v128.load(record));
    v128.store(target, v128.load(record, 16), 16);
    left += side << 5;
    right -= (side ^ 1) << 5;
  }
  return left;
}

/** Records of any size. */
function moveLong(begin: usize, end: usize, left: usize, right: usize, own: usize): usize {
  const goesLeft = desk.goesLeft;
  right -= recordSize;
  for (let record = begin; record < end; record += recordSize) {
    const side = <usize>load<u8>(goesLeft + <usize>load<u8>(record + own));
    const target = placeOn(side, left, right);
    for (let at: usize = 0; at < recordSize; at += 16) v128.store(target + at, v128.load(record + at));
    left += side * recordSize;
    right -= (1 - side) * recordSize;
  }
  return left;
}

/** The left place for side 1, the right one for 0: without a branch that nobody can foresee. */
function placeOn(side: usize, left: usize, right: usize): usize {
  return right ^ ((left ^ right) & (0 - side));
}
