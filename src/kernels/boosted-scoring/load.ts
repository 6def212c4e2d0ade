import type { ScoreTrees } from '../../core/models/boosting/score-trees.ts';
import { compileKernel } from '../compile.ts';
import { binary } from './binary.ts';
import { type BoostedScoringKernel, scoreRows } from './score-rows.ts';
import { planScoring } from './scoring-plan.ts';

let loaded: Promise<ScoreTrees | null> | null = null;

/** The compiled way to score many rows by boosted trees; null where WebAssembly with SIMD is not to be had. Compiled once a thread. */
export function loadScoreTrees(): Promise<ScoreTrees | null> {
  loaded ??= compile();
  return loaded;
}

async function compile(): Promise<ScoreTrees | null> {
  const module = await compileKernel(binary);
  if (module === null) return null;
  return (trees, features) => {
    const plan = planScoring(trees);
    if (plan === null) return null;
    // What the kernel exports is what `assembly/kernel.ts` says: the types of WebAssembly cannot know.
    const kernel = new WebAssembly.Instance(module).exports as unknown as BoostedScoringKernel;
    return scoreRows(kernel, plan, trees.baseline, features);
  };
}
