import { useMemo, useState } from 'react';
import type { ColoredGroups, PointColors } from '../../../jobs/contracts/explore.ts';
import { ColoredPointsChart } from '../../../ui/charts/colored-points-chart.tsx';
import { formatNumber, formatPercent } from '../../../ui/format/format-number.ts';
import { SelectField } from '../../../ui/forms/select-field.tsx';
import { Stack } from '../../../ui/layout/stack.tsx';
import { colorPoints } from '../map/map-colors.ts';

type ColoredBy = 'group' | 'target';

/** The rows by their principal components, coloured by their group or by the target; nothing where they make no plane. */
export function GroupsMap({
  found,
  target,
}: {
  readonly found: ColoredGroups;
  readonly target: string | null;
}) {
  const { map, colors, chosen, drawn } = found;
  const [asked, setAsked] = useState<ColoredBy>('group');
  const by: ColoredBy = colors === null ? 'group' : asked;
  const shown = useMemo(() => {
    if (map === null) return null;
    return by === 'target'
      ? colorPoints(map.points, colors, target)
      : colorPoints(map.points, groupColors(map.points.group, chosen), 'Row', chosen);
  }, [map, by, colors, target, chosen]);
  if (map === null || shown === null) return null;
  const [first, second] = map.explained;
  const count = map.points.row.length;
  const which =
    count === drawn
      ? 'Each row that was looked at'
      : `${formatNumber(count)} of the ${formatNumber(drawn)} rows`;
  return (
    <Stack>
      {target !== null && colors !== null && (
        <div className="explore-field">
          <SelectField
            label="Colour the map by"
            value={by}
            onChange={setAsked}
            options={[
              { value: 'group', label: 'Group' },
              { value: 'target', label: target },
            ]}
          />
        </div>
      )}
      <ColoredPointsChart
        title="Where the groups lie"
        description={`${which}, by the principal components of what they were grouped by: the two directions hold ${formatPercent(first + second)} of the variance.`}
        height={420}
        points={shown.points}
        legend={shown.legend}
        xLabel={`First component (${formatPercent(first)} of the variance)`}
        yLabel={`Second component (${formatPercent(second)})`}
      />
    </Stack>
  );
}

function groupColors(groups: readonly number[], count: number): PointColors {
  return {
    shape: 'category',
    labels: Array.from({ length: count }, (_, group) => `Group ${group + 1}`),
    codes: groups,
  };
}
