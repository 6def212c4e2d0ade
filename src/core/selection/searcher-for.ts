import type { ComparisonSettings } from './comparison.ts';
import type { EndedTrial } from './run-trials.ts';
import type { SearchSituation, Searcher } from './search/searcher.ts';
import type { SearchSettings } from './search/settings.ts';

/** What proposes the trials of this search, knowing how the candidates did. */
export function searcherFor(
  search: SearchSettings,
  settings: ComparisonSettings,
  situation: SearchSituation,
  compared: readonly EndedTrial[],
): Searcher {
  switch (search.kind) {
    case 'tuning':
    case 'autopilot':
      throw new Error(`${search.kind} ${settings.seed} ${situation.seed} ${compared.length}`);
    default:
      return search satisfies never;
  }
}
