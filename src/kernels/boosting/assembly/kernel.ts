/** What the caller may call: `BoostingKernel` in `../engine.ts`. The thread that calls leads the team; `follow` is for helpers. */
import {
  giveOrder,
  joinTeam,
  meet,
  member,
  members,
  nextOrder,
  openTeam,
  shutTeam,
} from '../../threads/assembly/team';
import { desk, deskOf, makeDesks, nodeAt, sitDown } from './desk';
import { shareOut } from './gradients';
import { growTree, nodeCount, shareFeatures } from './grow';
import { leftBinsOf, Node, nodeSize, recordIn } from './node';
import { histogramsFor } from './pool';
import {
  features,
  firstRecordOf,
  layOut,
  makeRoom,
  offsetOf,
  outputs,
  placeRows,
  recordAt,
  recordSize,
  scoreAt,
  SOFTMAX,
  targetAt,
  weightAt,
  weighted,
} from './rows';
import { readRules } from './search';
import { adoptSetup, makeSetup, reserve, Setup, setup, teamOf } from './setup';

export { describeFeature } from './rows';

const BEGIN: i32 = 1;
const PLACE: i32 = 2;
const SHARE: i32 = 3;
const GROW: i32 = 4;
const ADD: i32 = 5;
const END: i32 = 6;

export function allocate(length: i32): usize {
  return heap.alloc(length);
}

export function free(address: usize): void {
  heap.free(address);
}

/** Makes room; returns the address of the setup, which helpers follow. */
export function begin(
  rows: i32,
  featureCount: i32,
  outputCount: i32,
  isWeighted: bool,
  heaviest: f64,
  rule: i32,
  quantile: f64,
): usize {
  adoptSetup(makeSetup());
  setup.rows = rows;
  setup.features = featureCount;
  setup.outputs = outputCount;
  setup.weighted = isWeighted ? 1 : 0;
  setup.heaviest = heaviest;
  setup.rule = rule;
  setup.quantile = quantile;
  openTeam(teamOf(setup));
  makeRoom();
  return changetype<usize>(setup);
}

/** Most nodes of a tree: a global, since it is needed after a wait (see team.ts). */
let nodesOfTree: i32 = 0;

/** To be called when all features are described, and the helpers sent: they have some time to come. */
export function limit(leaves: i32, depth: i32, leafRows: i32, l2: f64, helpers: i32): i32 {
  setup.maxLeafNodes = leaves;
  setup.maxDepth = depth;
  setup.minSamplesLeaf = leafRows;
  setup.l2 = l2;
  nodesOfTree = 2 * min(leaves, setup.rows / leafRows + 1);
  setup.histogramCount = histogramsFor(nodesOfTree);
  setup.histograms = reserve(<usize>setup.histogramCount * offsetOf(features));
  shutTeam(helpers);
  makeDesks(members, nodesOfTree);
  together(BEGIN);
  return members;
}

/** The helper's whole work, from coming in to the end of the fit. */
export function follow(at: usize): void {
  adoptSetup(changetype<Setup>(at));
  if (!joinTeam(teamOf(setup))) return;
  for (let what = nextOrder(); what != END; what = nextOrder()) {
    perform(what);
    meet();
  }
}

/** Does something with all members, and returns when all have done it. */
function together(what: i32): void {
  giveOrder(what);
  perform(what);
  meet();
}

function perform(what: i32): void {
  const from = recordAt(what == BEGIN ? 0 : firstRecordOf(member));
  if (what == BEGIN) {
    layOut();
    readRules();
    sitDown(member);
    shareFeatures();
  } else if (what == PLACE) placeRows();
  else if (what == SHARE) shareOut(from, recordAt(firstRecordOf(member + 1)));
  else if (what == GROW) growTree();
  else addValues();
}

/** Takes rows from `first` on: features row-major f64, targets, weights where rows are weighed, and scores f32. */
export function place(
  first: i32,
  count: i32,
  values: usize,
  targets: usize,
  weights: usize,
  scores: usize,
): void {
  setup.first = first;
  setup.count = count;
  setup.values = values;
  setup.targets = targets;
  setup.weights = weights;
  setup.scores = scores;
  together(PLACE);
}

export function beginIteration(): void {
  if (setup.rule == SOFTMAX) together(SHARE);
}

/** Grows a tree; returns its number of nodes. */
export function grow(output: i32): i32 {
  setup.output = output;
  together(GROW);
  return nodeCount;
}

/** Adds to the scores what each leaf is worth, f32, one a node, and brings all records home for the next tree. */
export function addTree(output: i32, values: usize): void {
  setup.output = output;
  setup.values = values;
  together(ADD);
}

function addValues(): void {
  const own = scoreAt + 4 * <usize>setup.output;
  for (let id = 0; id < nodeCount; id++) {
    const node = nodeAt(id);
    if (node.child != -1) continue;
    const value = load<f32>(setup.values + ((<usize>id) << 2));
    const from = recordIn(node, node.start);
    const to = recordAt(node.start);
    const size = recordIn(node, node.end) - from;
    for (let at: usize = 0; at < size; at += recordSize) {
      if (from != to) copyRecord(to + at, from + at);
      store<f32>(to + at + own, load<f32>(to + at + own) + value);
    }
  }
}

function copyRecord(to: usize, from: usize): void {
  for (let at: usize = 0; at < recordSize; at += 16) v128.store(to + at, v128.load(from + at));
}

/** Lets the helpers go. */
export function end(): void {
  giveOrder(END);
}

/** Rows of a node of the tree grown last. */
export function rowCount(id: i32): i32 {
  return nodeAt(id).count;
}

/** Writes targets, scores and weights of a node's rows, f64 each, one list after another. */
export function copyRows(id: i32, to: usize): void {
  const count = <usize>nodeAt(id).count;
  let target = to;
  for (let other = 0; other < members; other++) {
    const node = changetype<Node>(deskOf(other).nodes + <usize>id * nodeSize);
    const last = recordIn(node, node.end);
    for (let record = recordIn(node, node.start); record < last; record += recordSize) {
      store<f64>(target, <f64>load<f32>(record + targetAt));
      store<f64>(target + 8 * count, <f64>load<f32>(record + scoreAt));
      store<f64>(target + 16 * count, weighted ? <f64>load<f32>(record + weightAt) : 1);
      target += 8;
    }
  }
}

/**
 * Writes the tree grown last, list after list, each one a node:
 * values f64, gains f64, features i32, bins i32, children i32, 8 words u32 of bins that go left, whether missing goes left u8.
 */
export function copyTree(to: usize): void {
  const count = <usize>nodeCount;
  const gains = to + 8 * count;
  const splitBy = gains + 8 * count;
  const bins = splitBy + 4 * count;
  const children = bins + 4 * count;
  const leftBins = children + 4 * count;
  const missingLeft = leftBins + 32 * count;
  for (let i: usize = 0; i < count; i++) {
    const node = nodeAt(<i32>i);
    const isSplit = node.child != -1;
    store<f64>(to + 8 * i, node.value);
    store<f64>(gains + 8 * i, isSplit ? node.gain : 0);
    store<i32>(splitBy + 4 * i, isSplit ? node.feature : -1);
    store<i32>(bins + 4 * i, isSplit ? node.bin : -1);
    store<i32>(children + 4 * i, node.child);
    if (isSplit && node.bin == -1) memory.copy(leftBins + 32 * i, leftBinsOf(node), 32);
    else memory.fill(leftBins + 32 * i, 0, 32);
    store<u8>(missingLeft + i, isSplit ? <u8>node.missingLeft : 0);
  }
}
