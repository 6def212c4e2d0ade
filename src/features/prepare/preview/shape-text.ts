import type { PreviewStage } from '../../../core/selection/preview-preparation.ts';
import { formatNumber } from '../../../ui/format/format-number.ts';

/** What a step made of the columns and of what is missing: "3 → 4 columns, 11 → 0 missing". */
export function shapeText({ before, after }: Pick<PreviewStage, 'before' | 'after'>): string {
  const columns = changeText(before.columns, after.columns, after.columns === 1 ? 'column' : 'columns');
  return before.missing === 0 && after.missing === 0
    ? columns
    : `${columns}, ${changeText(before.missing, after.missing, 'missing')}`;
}

function changeText(before: number, after: number, things: string): string {
  const now = `${formatNumber(after)} ${things}`;
  return before === after ? now : `${formatNumber(before)} → ${now}`;
}
