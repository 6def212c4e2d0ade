import { expect, test } from 'vitest';
import {
  boxInset,
  type ChartNode,
  nodeAfter,
  treeLayout,
  wayTo,
} from '../../../../src/ui/charts/tree/tree-layout.ts';

function node(name: string, children: readonly ChartNode[] = []): ChartNode {
  return { name, value: '1', length: 1, share: 1, shareText: '', text: name, children };
}

const tree = node('All rows', [
  node('Contract is Month-to-month', [node('tenure ≤ 12'), node('tenure > 12')]),
  node('Contract is not Month-to-month'),
]);

test('in a wide place levels are columns, and a node stands in the middle of its children', () => {
  const { shape, nodes, height, boxWidth } = treeLayout(tree, 900);
  expect(shape).toBe('columns');
  const middle = (at: number) => nodes[at]!.y + nodes[at]!.height / 2;
  expect(middle(1)).toBeCloseTo((middle(2) + middle(3)) / 2);
  expect(nodes.map(({ x }) => x)).toEqual([
    0,
    boxWidth + 32,
    2 * (boxWidth + 32),
    2 * (boxWidth + 32),
    boxWidth + 32,
  ]);
  expect(height).toBeCloseTo(Math.max(...nodes.map(placed => placed.y + placed.height)));
});

test('at 360 pixels it is an outline: nothing lies over anything else or beyond the edge', () => {
  const { shape, nodes, boxWidth } = treeLayout(tree, 296);
  expect(shape).toBe('outline');
  nodes.forEach(({ x, y }, at) => {
    expect(x + boxWidth).toBeLessThanOrEqual(296);
    if (at > 0) expect(y).toBeGreaterThan(nodes[at - 1]!.y + nodes[at - 1]!.height);
  });
});

test('a long name takes two lines and is cut at the box, never drawn over it', () => {
  const long = treeLayout(node('the name of a column is far longer than any box could be wide'), 140);
  const [{ lines }] = long.nodes as [(typeof long.nodes)[number]];
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  for (const line of lines) expect(line.length * 6.6).toBeLessThanOrEqual(140 - 2 * boxInset);
});

test('ways lead from a node to its children', () => {
  const layout = treeLayout(tree, 900);
  const child = layout.nodes[4]!;
  expect(wayTo(layout, child).startsWith(`M${layout.boxWidth} `)).toBe(true);
  expect(wayTo(layout, child).endsWith(`${child.x} ${child.y + child.height / 2}`)).toBe(true);
});

test.each([
  [null, 'ArrowDown', 0],
  [0, 'ArrowRight', 1],
  [1, 'ArrowDown', 2],
  [2, 'ArrowRight', 2],
  [3, 'ArrowLeft', 1],
  [0, 'ArrowLeft', 0],
  [0, 'End', 4],
  [4, 'ArrowDown', 4],
  [2, 'Enter', null],
])('from node %s the key %s leads to %s', (at, key, to) => {
  expect(nodeAfter(treeLayout(tree, 900).nodes, at, key)).toBe(to);
});
