import { cutLabel } from '../plot/bar-layout.ts';

/** What a tree chart draws of a node. */
export interface ChartNode {
  /** What is true of what came here. */
  readonly name: string;
  readonly value: string;
  /** The value as the length of a bar, 0 to 1. */
  readonly length: number;
  /** Of all that the root has, 0 to 1: the width of the way here. */
  readonly share: number;
  readonly shareText: string;
  /** Everything that is to say of it, with the whole way here. */
  readonly text: string;
  readonly children: readonly ChartNode[];
}

/** A node with its place in the picture, in pixels; nodes stand in the order of reading, each before its children. */
export interface PlacedNode {
  readonly node: ChartNode;
  /** Place of the node above it in the same list; null for the root. */
  readonly parent: number | null;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface TreeLayout {
  /** From left to right, a column a level; or, where that would be too narrow, an outline: a line a node, stepped in by level. */
  readonly shape: 'columns' | 'outline';
  readonly boxWidth: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
}

const letterWidth = 6.6;
const lineHeight = 14;
/** Above and below the lines of text, the bar included. */
const boxPadding = 12;
const gap = 8;
/** Between a node and its children, for the ways. */
const betweenColumns = 32;
const leastBox = 132;
const step = 16;
const mostLines = 2;

/** Lays a tree out in a picture of this width. */
export function treeLayout(root: ChartNode, width: number): TreeLayout {
  const levels = levelsOf(root);
  const columnBox = (width - (levels - 1) * betweenColumns) / levels;
  return columnBox >= leastBox
    ? inColumns(root, Math.floor(columnBox))
    : asOutline(root, width - (levels - 1) * step);
}

function inColumns(root: ChartNode, boxWidth: number): TreeLayout {
  const nodes: PlacedNode[] = [];
  let bottom = 0;
  const place = (node: ChartNode, parent: number | null, level: number): number => {
    const at = nodes.length;
    const lines = wrapped(node.name, boxWidth);
    const height = heightOf(lines);
    const placed = { node, parent, lines, x: level * (boxWidth + betweenColumns), y: bottom, height };
    nodes.push(placed);
    if (node.children.length === 0) {
      bottom += height + gap;
      return placed.y + height / 2;
    }
    const middles = node.children.map(child => place(child, at, level + 1));
    const middle = (Math.min(...middles) + Math.max(...middles)) / 2;
    nodes[at] = { ...placed, y: middle - height / 2 };
    return middle;
  };
  place(root, null, 0);
  return { shape: 'columns', boxWidth, height: bottom - gap, nodes };
}

function asOutline(root: ChartNode, boxWidth: number): TreeLayout {
  const nodes: PlacedNode[] = [];
  let bottom = 0;
  const place = (node: ChartNode, parent: number | null, level: number): void => {
    const at = nodes.length;
    const lines = wrapped(node.name, boxWidth);
    const height = heightOf(lines);
    nodes.push({ node, parent, lines, x: level * step, y: bottom, height });
    bottom += height + gap;
    for (const child of node.children) place(child, at, level + 1);
  };
  place(root, null, 0);
  return { shape: 'outline', boxWidth, height: bottom - gap, nodes };
}

function heightOf(lines: readonly string[]): number {
  return (lines.length + 1) * lineHeight + boxPadding;
}

/** Up to two lines of as many letters as fit; what is left over is cut. */
function wrapped(name: string, boxWidth: number): readonly string[] {
  const room = Math.floor((boxWidth - 2 * boxInset) / letterWidth);
  const lines: string[] = [''];
  for (const word of name.split(' ')) {
    const line = lines.at(-1)!;
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= room || line === '' || lines.length === mostLines) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map(line => cutLabel(line, room));
}

function levelsOf({ children }: ChartNode): number {
  return 1 + Math.max(0, ...children.map(levelsOf));
}

/** Between the edge of a node's box and its text. */
export const boxInset = 8;

/** Baseline of a line of text below the top of its box. */
export function baseline(line: number): number {
  return boxInset + 7 + line * lineHeight;
}

/** The way from a node to one of its children as the outline of a path. */
export function wayTo({ shape, boxWidth, nodes }: TreeLayout, child: PlacedNode): string {
  const parent = nodes[child.parent!]!;
  const to = child.y + child.height / 2;
  if (shape === 'outline') {
    const x = parent.x + step / 2;
    return `M${x} ${parent.y + parent.height}V${to}H${child.x}`;
  }
  const from = parent.y + parent.height / 2;
  const [start, end] = [parent.x + boxWidth, child.x];
  const middle = (start + end) / 2;
  return `M${start} ${from}C${middle} ${from} ${middle} ${to} ${end} ${to}`;
}

/** Where a key leads from a node: up and down in the order of reading, left to the one above, right to the first below; null where nowhere. */
export function nodeAfter(nodes: readonly PlacedNode[], at: number | null, key: string): number | null {
  const last = nodes.length - 1;
  if (at === null) return key.startsWith('Arrow') || key === 'Home' ? 0 : key === 'End' ? last : null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, at + 1);
    case 'ArrowUp':
      return Math.max(0, at - 1);
    case 'ArrowLeft':
      return nodes[at]!.parent ?? at;
    case 'ArrowRight':
      return nodes[at]!.node.children.length > 0 ? at + 1 : at;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
