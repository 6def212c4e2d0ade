/** Which rows' kernel values are held, and where: the least recently used gives way. */
export interface SlotCache {
  /** The slot of the row at `place`; `fill` is called with one where its values are not held. */
  slotOf(place: number, fill: (slot: number) => void): number;
  /** Renames the rows to their position in `places`, ascending, and forgets those that are not there. */
  keep(places: Uint32Array, slots: number): void;
}

const none = -1;

export function createSlotCache(rows: number, slots: number): SlotCache {
  let slotAt = new Int32Array(rows).fill(none);
  let placeIn = new Int32Array(slots).fill(none);
  // A ring through all slots, from the one used last to the one used longest ago; `slots` is its head.
  let next = new Int32Array(slots + 1);
  let previous = new Int32Array(slots + 1);
  let head = slots;
  joinRing(Array.from({ length: slots }, (_, slot) => slot));

  function joinRing(order: readonly number[]): void {
    [...order, head].forEach((slot, at) => {
      const before = at === 0 ? head : order[at - 1]!;
      next[before] = slot;
      previous[slot] = before;
    });
  }

  function moveToFront(slot: number): void {
    next[previous[slot]!] = next[slot]!;
    previous[next[slot]!] = previous[slot]!;
    const first = next[head]!;
    next[head] = slot;
    previous[slot] = head;
    next[slot] = first;
    previous[first] = slot;
  }

  return {
    slotOf(place, fill) {
      const known = slotAt[place]!;
      if (known !== none) {
        moveToFront(known);
        return known;
      }
      const slot = previous[head]!;
      const outgoing = placeIn[slot]!;
      if (outgoing !== none) slotAt[outgoing] = none;
      placeIn[slot] = place;
      slotAt[place] = slot;
      moveToFront(slot);
      fill(slot);
      return slot;
    },
    keep(places, nowSlots) {
      const recent: number[] = [];
      for (let slot = next[head]!; slot !== head; slot = next[slot]!) recent.push(slot);
      const renamed = new Int32Array(slotAt.length).fill(none);
      places.forEach((place, position) => {
        renamed[place] = position;
      });
      const places2 = new Int32Array(nowSlots).fill(none);
      const used: number[] = [];
      const free: number[] = [];
      slotAt = new Int32Array(places.length).fill(none);
      for (const slot of recent) {
        const place = placeIn[slot]!;
        const position = place === none ? none : renamed[place]!;
        (position === none ? free : used).push(slot);
        if (position === none) continue;
        places2[slot] = position;
        slotAt[position] = slot;
      }
      for (let slot = placeIn.length; slot < nowSlots; slot++) free.push(slot);
      placeIn = places2;
      next = new Int32Array(nowSlots + 1);
      previous = new Int32Array(nowSlots + 1);
      head = nowSlots;
      joinRing([...used, ...free]);
    },
  };
}
