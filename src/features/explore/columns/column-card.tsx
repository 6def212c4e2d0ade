import { type ReactNode, useMemo } from 'react';
import type { ColumnProfile } from '../../../core/explore/profile.ts';
import { BarChart } from '../../../ui/charts/bar-chart.tsx';
import { HistogramChart } from '../../../ui/charts/histogram-chart.tsx';
import { columnBars } from './column-bars.ts';
import { columnSentence, summaryItems } from './summary-items.ts';
import { SummaryList } from './summary-list.tsx';

/** One column: how its values are spread, its summary, and the way to look closer. */
export function ColumnCard({
  profile,
  closer,
}: {
  readonly profile: ColumnProfile;
  readonly closer: ReactNode;
}) {
  const items = summaryItems(profile);
  return (
    <div className="column-card">
      <Picture profile={profile} />
      <SummaryList items={items} />
      <p className="column-card-closer">{closer}</p>
    </div>
  );
}

function Picture({ profile }: { readonly profile: ColumnProfile }) {
  const words = { title: profile.name, description: columnSentence(profile) };
  const bars = useMemo(() => columnBars(profile), [profile]);
  if (profile.distinct === 0) return <Unpictured {...words} reason="There is nothing to show." />;
  if (profile.shape === 'coded' && namesRows(profile))
    return (
      <Unpictured
        {...words}
        reason={`For example ${profile.top
          .slice(0, 3)
          .map(({ value }) => `“${value}”`)
          .join(', ')}.`}
      />
    );
  if (bars !== null) return <BarChart {...words} unit="Rows" bars={bars} />;
  if (profile.shape !== 'numeric' || profile.histogram === null)
    return <Unpictured {...words} reason="Its values lie too far apart to be drawn." />;
  const { edges, counts } = profile.histogram;
  const time = profile.kind === 'datetime';
  return (
    <HistogramChart
      {...words}
      height={200}
      edges={edges}
      counts={counts}
      unit={time ? 'UTC' : profile.name}
      time={time}
    />
  );
}

/** Bars of one row each would show nothing. */
function namesRows({ kind, distinct, rows, missing }: ColumnProfile): boolean {
  return kind === 'identifier' || (distinct > 20 && distinct > 0.5 * (rows - missing));
}

function Unpictured({
  title,
  description,
  reason,
}: {
  readonly title: string;
  readonly description: string;
  readonly reason: string;
}) {
  return (
    <div className="ui-figure">
      <div>
        <p className="ui-figure-title">{title}</p>
        <p className="ui-figure-description">{description}</p>
      </div>
      <p className="column-card-reason">{reason}</p>
    </div>
  );
}
