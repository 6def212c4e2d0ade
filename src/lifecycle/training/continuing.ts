import type { ContinueSettings, ContinuedRecord } from '../../core/selection/continuing/continue-settings.ts';
import type { WayOn } from '../../core/selection/continuing/way-on.ts';
import type { Run, RunSettings } from './run.ts';

/** The settings of a training that goes on from a run: its rows are cut as there, and nothing else is tried. */
export function settingsToContinue(
  { settings, result }: Pick<Extract<Run, { state: 'done' }>, 'settings' | 'result'>,
  continueFrom: ContinueSettings,
): RunSettings {
  const { seed, testShare, folds, split } = settings;
  return { seed, testShare, folds, ...(split && { split }), candidates: [result.chosen], continueFrom };
}

const units: Readonly<Record<WayOn, readonly [one: string, many: string]>> = {
  passes: ['pass', 'passes'],
  epochs: ['epoch', 'epochs'],
  trees: ['tree', 'trees'],
};

/** How much more an earlier model learned, as "20 epochs more". */
export function moreOf({ amount }: ContinueSettings, way: WayOn): string {
  const [one, many] = units[way];
  return `${amount} ${amount === 1 ? one : many} more`;
}

/** Whether the test is one, in a person's words. */
export function testOfContinued({ unseen, leftOutOfTest }: ContinuedRecord): string {
  switch (unseen) {
    case 'same test rows':
      return 'The table is the same and so are the test rows: neither model has learned from them. They have now been looked at more than once, which flatters whoever chooses by them.';
    case 'other content':
      return `No test row says in all columns what a row says that the earlier model learned from${leftOutOfTest === 0 ? '' : `; ${leftOutOfTest === 1 ? 'one row was' : `${leftOutOfTest} rows were`} left out of the test for that`}. Rows are known by what they say: one that was edited since counts as new.`;
    case 'not known':
      return 'The table that the earlier model learned from is not stored any more: the test may hold rows that it knows, which flatters both scores.';
    default:
      return unseen satisfies never;
  }
}
