import { keyOf } from './configuration.ts';
import { type Choices, type Strategy, drawUnseen, seenAtFirst } from './strategy.ts';

/** Draws each dimension on its own scale, none twice (Bergstra and Bengio 2012). */
export function randomStrategy(choices: Choices): Strategy {
  const seen = seenAtFirst(choices);
  return {
    next() {
      const configuration = drawUnseen(choices, seen);
      if (configuration === null) return 'done';
      seen.add(keyOf(configuration));
      return { configuration, rowShare: 1 };
    },
    learn() {},
  };
}
