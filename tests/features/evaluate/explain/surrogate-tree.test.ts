import { expect, test } from 'vitest';
import type { SurrogateNode } from '../../../../src/core/inspection/surrogate.ts';
import { surrogateData, surrogateTree } from '../../../../src/features/evaluate/explain/surrogate-tree.ts';

const leaf = (said: number, share: number): SurrogateNode => ({ said, share, split: null });
const tree: SurrogateNode = {
  said: 0.3,
  share: 1,
  split: {
    question: { kind: 'category', column: 'Contract', category: 'Two year' },
    yes: leaf(0.1, 0.25),
    no: {
      said: 0.4,
      share: 0.75,
      split: {
        question: { kind: 'number', column: 'tenure', time: false, most: 12.5 },
        yes: leaf(0.6, 0.5),
        no: leaf(0.2, 0.25),
      },
    },
  },
};

test('each node is told by the last answer on its way, and read out with the whole way', () => {
  const { children } = surrogateTree(tree, { label: 'Probability of Yes', percent: true });
  const [early] = children[1]!.children;
  expect(early).toMatchObject({ name: 'tenure ≤ 12.5', value: '60.0 %', length: 0.6, share: 0.5 });
  expect(early!.text).toBe(
    'Contract is not Two year and tenure ≤ 12.5\nProbability of Yes: 60.0 %\n50.0 % of rows',
  );
});

test('bars of a value go from the least leaf to the greatest', () => {
  const { children } = surrogateTree(tree, { label: 'price', percent: false });
  expect(children[0]!.length).toBe(0);
  expect(children[1]!.children[0]!.length).toBe(1);
});

test('the numbers behind it are a line a node', () => {
  const { rows } = surrogateData(tree, 'price');
  expect(rows.map(([way, kind]) => `${way}: ${kind}`)).toEqual([
    'All rows: question',
    'Contract is Two year: leaf',
    'Contract is not Two year: question',
    'Contract is not Two year and tenure ≤ 12.5: leaf',
    'Contract is not Two year and tenure > 12.5: leaf',
  ]);
});
