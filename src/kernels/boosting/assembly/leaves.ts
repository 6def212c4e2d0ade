/** The leaves that can be split, in a heap with the most promising at its root. */
import { desk, nodeAt } from './desk';

export let leafCount: i32 = 0;

export function clearLeaves(): void {
  leafCount = 0;
}

/** Whether a leaf is to be split before another: for its gain, of equals the one made first. */
function goesFirst(id: i32, other: i32): bool {
  const gain = nodeAt(id).gain;
  const otherGain = nodeAt(other).gain;
  return gain > otherGain || (gain == otherGain && id < other);
}

export function leafIn(place: i32): i32 {
  return load<i32>(desk.leaves + ((<usize>place) << 2));
}

function putLeaf(place: i32, id: i32): void {
  store<i32>(desk.leaves + ((<usize>place) << 2), id);
}

export function pushLeaf(id: i32): void {
  let place = leafCount++;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (!goesFirst(id, leafIn(parent))) break;
    putLeaf(place, leafIn(parent));
    place = parent;
  }
  putLeaf(place, id);
}

export function popLeaf(): i32 {
  const first = leafIn(0);
  const moved = leafIn(--leafCount);
  let place = 0;
  for (;;) {
    let child = 2 * place + 1;
    if (child >= leafCount) break;
    if (child + 1 < leafCount && goesFirst(leafIn(child + 1), leafIn(child))) child++;
    if (!goesFirst(leafIn(child), moved)) break;
    putLeaf(place, leafIn(child));
    place = child;
  }
  putLeaf(place, moved);
  return first;
}
