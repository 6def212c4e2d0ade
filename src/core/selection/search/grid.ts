import { gridOf, keyOf } from './configuration.ts';
import { type Choices, type Strategy, seenAtFirst } from './strategy.ts';

/** Every combination of the grids' values in order, the last dimension fastest, as scikit-learn's ParameterGrid. */
export function gridStrategy(choices: Choices): Strategy {
  const rest = gridOf(choices.dimensions, choices.fixed);
  const seen = seenAtFirst(choices);
  return {
    next() {
      for (;;) {
        const { value: configuration, done } = rest.next();
        if (done === true) return 'done';
        const key = keyOf(configuration);
        if (seen.has(key)) continue;
        seen.add(key);
        return { configuration, rowShare: 1 };
      }
    },
    learn() {},
  };
}

/** How many combinations a grid has; those without effect are not counted. */
export function gridSize({ dimensions, fixed }: Pick<Choices, 'dimensions' | 'fixed'>): number {
  let size = 0;
  for (const _ of gridOf(dimensions, fixed)) size++;
  return size;
}
