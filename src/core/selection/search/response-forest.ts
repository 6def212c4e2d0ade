import { type Random, createRandom, deriveSeed } from '../../random.ts';

/** What a score answers to coordinates, learned from a few hundred trials at most. */
export type Response = (coordinates: readonly number[]) => number;

const trees = 24;
const fewestInLeaf = 3;

interface Sample {
  readonly at: readonly number[];
  readonly score: number;
}

type Node =
  | { readonly mean: number }
  | { readonly axis: number; readonly below: number; readonly left: Node; readonly right: Node };

/** A forest of regression trees on bootstrap samples, small enough to be grown anew whenever a trial has ended. */
export function learnResponse(samples: readonly Sample[], seed: number): Response {
  const forest = Array.from({ length: trees }, (_, tree) => {
    const random = createRandom(deriveSeed(seed, tree));
    return grow(
      samples.map(() => samples[Math.floor(random() * samples.length)]!),
      random,
    );
  });
  return at => forest.reduce((sum, tree) => sum + answer(tree, at), 0) / trees;
}

function answer(node: Node, at: readonly number[]): number {
  if ('mean' in node) return node.mean;
  return answer(at[node.axis]! < node.below ? node.left : node.right, at);
}

function grow(samples: readonly Sample[], random: Random): Node {
  const split = samples.length < 2 * fewestInLeaf ? null : bestSplit(samples, random);
  if (split === null) return { mean: meanOf(samples) };
  const { axis, below } = split;
  const isLeft = ({ at }: Sample) => at[axis]! < below;
  return {
    axis,
    below,
    left: grow(samples.filter(isLeft), random),
    right: grow(
      samples.filter(sample => !isLeft(sample)),
      random,
    ),
  };
}

/** The split that lessens the squared error the most, on two thirds of the axes; null where none lessens it. */
function bestSplit(samples: readonly Sample[], random: Random) {
  const axes = samples[0]!.at.map((_, axis) => axis).filter(() => random() < 2 / 3);
  const total = samples.reduce((sum, { score }) => sum + score, 0);
  let best: { readonly axis: number; readonly below: number; readonly gain: number } | null = null;
  for (const axis of axes) {
    const sorted = samples.toSorted((a, b) => a.at[axis]! - b.at[axis]!);
    let left = 0;
    for (let count = 1; count < sorted.length; count++) {
      left += sorted[count - 1]!.score;
      const [from, to] = [sorted[count - 1]!.at[axis]!, sorted[count]!.at[axis]!];
      if (from === to || count < fewestInLeaf || sorted.length - count < fewestInLeaf) continue;
      const gain =
        left ** 2 / count + (total - left) ** 2 / (sorted.length - count) - total ** 2 / sorted.length;
      if (gain > 1e-12 && (best === null || gain > best.gain)) best = { axis, below: (from + to) / 2, gain };
    }
  }
  return best;
}

function meanOf(samples: readonly Sample[]): number {
  return samples.reduce((sum, { score }) => sum + score, 0) / samples.length;
}
