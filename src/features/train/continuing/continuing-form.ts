import type { ContinueSettings } from '../../../core/selection/continuing/continue-settings.ts';
import type { WayOn } from '../../../core/selection/continuing/way-on.ts';

/** What a person says about how an earlier model is trained on. */
export interface ContinuingForm {
  readonly datasetVersionId: string;
  readonly rows: ContinueSettings['rows'];
  readonly amount: number | null;
  readonly frozenLayers: number | null;
}

/** What there is to choose from. */
export interface ContinuingChoices {
  readonly runId: string;
  readonly way: WayOn;
  /** Of a network; 0 else. */
  readonly layers: number;
  /** The version that the model learned from. */
  readonly learnedFrom: string;
}

const usualAmount: Readonly<Record<WayOn, number>> = { passes: 1, epochs: 50, trees: 50 };

/** On another version, new trees need all rows; what is learned row by row has learned the old ones already. */
export function firstForm({ way, learnedFrom }: ContinuingChoices, datasetVersionId: string): ContinuingForm {
  const rows = datasetVersionId === learnedFrom || way === 'trees' ? 'all' : 'new';
  return { datasetVersionId, rows, amount: usualAmount[way], frozenLayers: 0 };
}

export function continuingErrors(
  { amount, frozenLayers }: ContinuingForm,
  { layers }: ContinuingChoices,
): Readonly<Record<'amount' | 'frozenLayers', string | null>> {
  const isAmount = amount !== null && Number.isInteger(amount) && amount >= 1;
  const most = Math.max(0, layers - 1);
  const isFrozen =
    frozenLayers !== null && Number.isInteger(frozenLayers) && frozenLayers >= 0 && frozenLayers <= most;
  return {
    amount: isAmount ? null : 'Give a whole number of at least 1.',
    frozenLayers: isFrozen ? null : `Give a whole number from 0 to ${most}: the last layer always learns.`,
  };
}

/** What a form without errors asks for. */
export function continueSettingsOf(
  { datasetVersionId, rows, amount, frozenLayers }: ContinuingForm,
  { runId, way, learnedFrom }: ContinuingChoices,
): ContinueSettings {
  return {
    run: runId,
    amount: amount ?? usualAmount[way],
    rows: datasetVersionId === learnedFrom ? 'all' : rows,
    ...(way === 'epochs' && { frozenLayers: frozenLayers ?? 0 }),
  };
}
