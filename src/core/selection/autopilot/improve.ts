import { type Configuration, keyOf } from '../search/configuration.ts';
import { type Choices, type Strategy, seenAtFirst } from '../search/strategy.ts';
import { tpeStrategy } from '../search/tpe.ts';
import { stepFrom } from './local-steps.ts';

/** Steps from the best that are tried before the widest gets narrower. */
const patience = 5;
const widest = 0.25;
const narrowest = 0.04;
const mostTries = 20;

/**
 * Betters what is known already: by turns a step from the best so far, shorter the longer none has helped, and a
 * proposal of TPE. Defaults are chosen well, so that what is near them is worth more than what is drawn from far.
 */
export function improveStrategy(choices: Choices): Strategy {
  const seen = seenAtFirst(choices);
  const tpe = tpeStrategy(choices, { startup: 6, seen });
  let best: { readonly configuration: Configuration; readonly mean: number } | null = null;
  let stepSize = widest;
  let inVain = 0;
  let turn = 0;

  function note(configuration: Configuration, mean: number): void {
    if (best === null || mean > best.mean) {
      best = { configuration, mean };
      inVain = 0;
    } else if (++inVain % patience === 0) {
      stepSize = Math.max(narrowest, stepSize * 0.7);
    }
  }
  if (choices.known?.outcome.state === 'done') note(choices.known.configuration, choices.known.outcome.mean);

  function step(): Configuration | null {
    if (best === null || choices.dimensions.length === 0) return null;
    for (let at = 0; at < mostTries; at++) {
      const near = stepFrom(best.configuration, choices, stepSize);
      if (!seen.has(keyOf(near))) return near;
    }
    return null;
  }

  return {
    next() {
      const near = turn++ % 2 === 0 ? step() : null;
      if (near === null) return tpe.next();
      seen.add(keyOf(near));
      return { configuration: near, rowShare: 1 };
    },
    learn(attempt, outcome) {
      tpe.learn(attempt, outcome);
      if (outcome.state === 'done') note(attempt.configuration, outcome.mean);
      else if (++inVain % patience === 0) stepSize = Math.max(narrowest, stepSize * 0.7);
    },
  };
}
