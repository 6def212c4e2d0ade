import { expect, test } from 'vitest';
import { layOut } from '../../../../src/features/data/versions/lineage-layout.ts';
import type { LineageNode } from '../../../../src/lifecycle/data/lineage.ts';

const node = (id: string, ...children: readonly LineageNode[]): LineageNode => ({
  id,
  kind: 'version',
  label: id,
  detail: '',
  current: false,
  removed: false,
  subject: id,
  children,
});

test('each end has a row of its own, and whatever leads there begins in its first', () => {
  const { nodes, edges, depths, rows } = layOut([node('a', node('b', node('c'), node('d')), node('e'))]);
  expect([depths, rows]).toEqual([3, 3]);
  expect(nodes.map(({ node: { id }, depth, row }) => [id, depth, row])).toEqual([
    ['a', 0, 0],
    ['b', 1, 0],
    ['c', 2, 0],
    ['d', 2, 1],
    ['e', 1, 2],
  ]);
  expect(edges.map(({ from, to }) => from.node.id + to.node.id)).toEqual(['bc', 'bd', 'ab', 'ae']);
});
