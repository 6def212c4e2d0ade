import type { ColumnDetail } from '../../../core/explore/column-detail.ts';
import type { ColumnProfile } from '../../../core/explore/profile.ts';
import { BarChart } from '../../../ui/charts/bar-chart.tsx';
import { Columns } from '../../../ui/layout/stack.tsx';
import { CalendarPictures } from './calendar-pictures.tsx';
import { SpreadPictures } from './spread-pictures.tsx';
import { TextPictures } from './text-pictures.tsx';

const mostBars = 25;

/** How the values of one column are spread, in every picture its kind has. */
export function ColumnPictures({
  profile,
  detail,
}: {
  readonly profile: ColumnProfile;
  readonly detail: ColumnDetail;
}) {
  if (detail.rows === 0) return <p>Every value is missing: there is nothing to draw.</p>;
  switch (detail.shape) {
    case 'number':
      return <SpreadPictures name={profile.name} detail={detail} />;
    case 'datetime':
      return <CalendarPictures name={profile.name} detail={detail} />;
    case 'category':
      return (
        <Columns least="22rem" gap={5}>
          {!namesRows(detail) && <ValueBars name={profile.name} detail={detail} />}
          {detail.text !== null && <TextPictures name={profile.name} text={detail.text} />}
        </Columns>
      );
    default:
      return detail satisfies never;
  }
}

/** Bars of one row each would show nothing. */
function namesRows({ text, distinct, rows }: Extract<ColumnDetail, { shape: 'category' }>): boolean {
  return text !== null && distinct > mostBars && distinct > 0.5 * rows;
}

function ValueBars({
  name,
  detail: { top, distinct, rows },
}: {
  readonly name: string;
  readonly detail: Extract<ColumnDetail, { shape: 'category' }>;
}) {
  const shown = top.slice(0, distinct <= mostBars ? mostBars : mostBars - 1);
  const rest = rows - shown.reduce((sum, { count }) => sum + count, 0);
  const bars = shown.map(({ value, count }) => ({ label: value, value: count }));
  return (
    <BarChart
      title={`Values of ${name}`}
      description={rest > 0 ? 'Most frequent first; the last bar gathers the rest.' : 'Most frequent first.'}
      unit="Rows"
      bars={rest > 0 ? [...bars, { label: `${distinct - shown.length} others`, value: rest }] : bars}
    />
  );
}
