import type { ColumnProfile, ValueCount } from '../../../core/explore/profile.ts';
import type { Bar } from '../../../ui/charts/bar-chart.tsx';

const mostBars = 10;
/** Few whole numbers are shown one by one, more as a histogram. */
const mostWholeNumbers = 10;

/** The bars of a column: its values in the order to show, the rest as one; null where a histogram tells more. */
export function columnBars(profile: ColumnProfile): readonly Bar[] | null {
  if (profile.shape === 'numeric') {
    const { values } = profile;
    return values !== undefined && values.length > 0 && values.length <= mostWholeNumbers
      ? values.map(barOf)
      : null;
  }
  const { top, distinct, rows, missing } = profile;
  const shown = top.slice(0, distinct <= mostBars ? mostBars : mostBars - 1);
  const rest = rows - missing - shown.reduce((sum, { count }) => sum + count, 0);
  const bars = shown.map(barOf);
  return rest === 0 ? bars : [...bars, { label: `${distinct - shown.length} others`, value: rest }];
}

function barOf({ value, count }: ValueCount): Bar {
  return { label: value, value: count };
}
