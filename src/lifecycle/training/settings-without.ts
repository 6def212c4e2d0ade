import type { ComparisonSettings } from '../../core/selection/comparison.ts';
import { planWithout } from '../preparation/plan-edit.ts';

/** The settings of a training, with columns that no model is given besides. */
export function settingsWithout(
  settings: ComparisonSettings,
  dropped: readonly string[],
): ComparisonSettings {
  const { preparation, sensitive = [] } = settings;
  return {
    ...settings,
    sensitive: [...sensitive, ...dropped],
    ...(preparation && { preparation: planWithout(preparation, dropped) }),
  };
}
