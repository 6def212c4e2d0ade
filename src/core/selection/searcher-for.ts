import type { LearningTask } from './learning-task.ts';
import type { EndedTrial } from './run-trials.ts';
import type { SearchSituation, Searcher } from './search/searcher.ts';
import type { SearchSettings } from './search/settings.ts';
import { createTuner } from './search/tuner.ts';

/** What proposes the trials of this search, knowing how the candidates did. */
export function searcherFor(
  search: SearchSettings,
  situation: SearchSituation,
  { planFor }: Pick<LearningTask, 'planFor'>,
  compared: readonly EndedTrial[],
): Searcher {
  switch (search.kind) {
    case 'tuning':
      return createTuner(search, situation, { compared, planFor });
    case 'autopilot':
      throw new Error('there is no autopilot yet');
    default:
      return search satisfies never;
  }
}
