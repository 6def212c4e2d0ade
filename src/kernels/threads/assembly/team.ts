/**
 * Threads at work on one memory. The leader lays the words below out in it; helpers come in by the door, each getting a
 * number from 1 on, until the leader shuts it. From then on all do what the leader orders, and meet at barriers.
 * Each word has a cache line of its own, since others wait for it.
 *
 * V8's baseline compiler (11.3, in Node 20) loses the locals of a function that waits: what is needed after a wait stands
 * in globals, of which every thread has its own.
 */
const line: usize = 64;
const doorAt: usize = 0;
const orderAt: usize = line;
const arrivedAt: usize = 2 * line;
const roundAt: usize = 3 * line;
const sleepersAt: usize = 4 * line;
const whatAt: usize = 5 * line;
const membersAt: usize = whatAt + 4;
/** Bytes that a team takes. */
export const teamSize: usize = 6 * line;

const shut: i32 = 1 << 30;
/** How often a word is looked at before its thread goes to sleep: some tens of microseconds. */
const looks: i32 = 20_000;
/**
 * A thread that does not come is taken for dead after so many sleeps of so many nanoseconds: a tab, or a whole machine,
 * that stood still for an hour has used up one of them.
 */
const patience: i32 = 24;
const longSleep: i64 = 5_000_000_000;
/** How long the leader waits for helpers to come in, in nanoseconds, and how often it looks. */
const openFor: i64 = 50_000_000;
const openLooks: i32 = 100;

let team: usize = 0;
/** The number of this thread; the leader is 0. */
export let member: i32 = 0;
/** How many work at once. */
export let members: i32 = 1;
let ordersSeen: i32 = 0;
/** What the leader waits for at the door, and how often it still looks. */
let expected: i32 = 0;
let looksLeft: i32 = 0;
/** The barrier that this thread is at, and how often it has slept there for as long as it may. */
let roundSeen: i32 = 0;
let sleeps: i32 = 0;

/** Opens the door of a team at that address. */
export function openTeam(at: usize): void {
  team = at;
  memory.fill(at, 0, teamSize);
}

/** Waits a little for so many helpers, and shuts the door. */
export function shutTeam(helpers: i32): void {
  expected = helpers;
  for (looksLeft = openLooks; looksLeft > 0; looksLeft--) {
    const come = atomic.load<i32>(team + doorAt);
    if (come >= expected) break;
    atomic.wait<i32>(team + doorAt, come, openFor / openLooks);
  }
  members = expected == 0 ? 1 : 1 + atomic.or<i32>(team + doorAt, shut);
  store<i32>(team + membersAt, members);
}

/** Comes in as a helper; false where the door is shut. Its number and that of all are known with the first order. */
export function joinTeam(at: usize): bool {
  team = at;
  const before = atomic.add<i32>(team + doorAt, 1);
  if ((before & shut) != 0) return false;
  atomic.notify(team + doorAt, 1);
  member = before + 1;
  return true;
}

/** Has the helpers begin something; `what` is for them to understand. */
export function giveOrder(what: i32): void {
  if (members == 1) return;
  store<i32>(team + whatAt, what);
  atomic.add<i32>(team + orderAt, 1);
  wake(team + orderAt);
}

/** Waits for the leader's next order. */
export function nextOrder(): i32 {
  while (atomic.load<i32>(team + orderAt) == ordersSeen) sleepWhile(team + orderAt, ordersSeen, -1);
  ordersSeen++;
  members = load<i32>(team + membersAt);
  return load<i32>(team + whatAt);
}

/** Waits until all have come here. What each wrote before, all see after. */
export function meet(): void {
  if (members == 1) return;
  roundSeen = atomic.load<i32>(team + roundAt);
  sleeps = 0;
  if (atomic.add<i32>(team + arrivedAt, 1) == members - 1) {
    atomic.store<i32>(team + arrivedAt, 0);
    atomic.store<i32>(team + roundAt, roundSeen + 1);
    wake(team + roundAt);
  } else
    while (atomic.load<i32>(team + roundAt) == roundSeen) {
      if (sleeps == patience) unreachable();
      sleepWhile(team + roundAt, roundSeen, longSleep);
    }
}

/** Looks at a word for a while, then sleeps until it is told to change, or for so long. */
function sleepWhile(word: usize, value: i32, nanoseconds: i64): void {
  for (let look = 0; look < looks; look++) if (atomic.load<i32>(word) != value) return;
  atomic.add<i32>(team + sleepersAt, 1);
  if (atomic.wait<i32>(word, value, nanoseconds) == 2) sleeps++;
  atomic.sub<i32>(team + sleepersAt, 1);
}

function wake(word: usize): void {
  if (atomic.load<i32>(team + sleepersAt) > 0) atomic.notify(word, -1);
}
