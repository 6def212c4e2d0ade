/** One axis of parallel sets as it is drawn: its parts from above. */
export interface SetsAxis {
  readonly name: string;
  readonly labels: readonly string[];
  /** As many as labels. */
  readonly rows: readonly number[];
}

export interface SetsPath {
  /** The part on each axis. */
  readonly places: readonly number[];
  readonly rows: number;
}

/** A part of an axis, as a bar. */
export interface SetsNode {
  readonly axis: number;
  readonly place: number;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly rows: number;
}

/** The rows that two neighbouring parts share, of one part of the axis that gives the colour. */
export interface SetsRibbon {
  /** The axis on its left. */
  readonly axis: number;
  readonly from: number;
  readonly to: number;
  /** The part on the axis of colour. */
  readonly color: number;
  readonly rows: number;
  /** The `d` of an SVG path. */
  readonly outline: string;
  /** Its middle. */
  readonly x: number;
  readonly y: number;
}

export interface SetsLayout {
  readonly nodes: readonly SetsNode[];
  readonly ribbons: readonly SetsRibbon[];
}

export const barWidth = 12;
const gap = 6;

/** Axes side by side, each as high as its rows and the gaps between its parts; ribbons in the order of their colours. */
export function layOutSets(
  axes: readonly SetsAxis[],
  paths: readonly SetsPath[],
  colorAxis: number,
  width: number,
  height: number,
): SetsLayout {
  const total = paths.reduce((sum, { rows }) => sum + rows, 0);
  const mostParts = Math.max(...axes.map(({ labels }) => labels.length));
  const scale = total === 0 ? 0 : (height - (mostParts - 1) * gap) / total;
  const step = axes.length < 2 ? 0 : (width - barWidth) / (axes.length - 1);
  const nodes = axes.flatMap(({ rows }, axis) => {
    let y = 0;
    return rows.map((count, place) => {
      const node = { axis, place, x: axis * step, y, height: count * scale, rows: count };
      y += node.height + gap;
      return node;
    });
  });
  const nodeAt = (axis: number, place: number) =>
    nodes.find(node => node.axis === axis && node.place === place)!;
  const ribbons = axes.slice(1).flatMap((_, axis) => {
    const flows = flowsBetween(paths, axis, colorAxis);
    const starts = offsets(flows, 'from', 'to');
    const ends = offsets(flows, 'to', 'from');
    return flows.map((flow, i) => {
      const [left, right] = [nodeAt(axis, flow.from), nodeAt(axis + 1, flow.to)];
      const thick = flow.rows * scale;
      const [y0, y1] = [left.y + starts[i]! * scale, right.y + ends[i]! * scale];
      const [x0, x1] = [left.x + barWidth, right.x];
      return {
        axis,
        ...flow,
        outline: ribbon(x0, y0, x1, y1, thick),
        x: (x0 + x1) / 2,
        y: (y0 + y1 + thick) / 2,
      };
    });
  });
  return { nodes, ribbons };
}

interface Flow {
  readonly from: number;
  readonly to: number;
  readonly color: number;
  readonly rows: number;
}

function flowsBetween(paths: readonly SetsPath[], axis: number, colorAxis: number): readonly Flow[] {
  const flows = new Map<string, Flow>();
  for (const { places, rows } of paths) {
    const [from, to, color] = [places[axis]!, places[axis + 1]!, places[colorAxis]!];
    const key = `${from} ${to} ${color}`;
    flows.set(key, { from, to, color, rows: rows + (flows.get(key)?.rows ?? 0) });
  }
  return [...flows.values()];
}

/** How many rows lie above each flow in its part on one side: by colour first, so that colours stand together. */
function offsets(flows: readonly Flow[], side: 'from' | 'to', other: 'from' | 'to'): readonly number[] {
  const order = [...flows.keys()].sort((i, j) => {
    const [a, b] = [flows[i]!, flows[j]!];
    return a[side] - b[side] || a.color - b.color || a[other] - b[other];
  });
  const above = new Map<number, number>();
  const found = flows.map(() => 0);
  for (const i of order) {
    const flow = flows[i]!;
    const before = above.get(flow[side]) ?? 0;
    found[i] = before;
    above.set(flow[side], before + flow.rows);
  }
  return found;
}

function ribbon(x0: number, y0: number, x1: number, y1: number, thick: number): string {
  const middle = (x0 + x1) / 2;
  return [
    `M${spelled(x0, y0)}`,
    `C${spelled(middle, y0, middle, y1, x1, y1)}`,
    `V${spelled(y1 + thick)}`,
    `C${spelled(middle, y1 + thick, middle, y0 + thick, x0, y0 + thick)}z`,
  ].join('');
}

function spelled(...numbers: readonly number[]): string {
  return numbers.map(number => number.toFixed(1)).join(' ');
}
