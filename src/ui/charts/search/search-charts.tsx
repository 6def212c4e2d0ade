import { useCallback, useMemo, useState } from 'react';
import { SelectField } from '../../forms/select-field.tsx';
import { Columns, Stack } from '../../layout/stack.tsx';
import type { Bar } from '../bar-chart.tsx';
import { LateBarChart } from '../late-bar-chart.tsx';
import { BestSoFarChart, type BestSoFarChartProps } from './best-so-far-chart.tsx';
import { CoordinatesChart, type CoordinatesChartProps } from './coordinates-chart.tsx';
import './search-charts.css';

/** Something whose settings were varied. */
export interface SearchSubject<Name extends string> {
  readonly value: Name;
  readonly label: string;
}

/** What a search looks like. All of it must be stable (useMemo), or it is drawn anew at every render. */
export interface SearchFigures<Name extends string> {
  readonly course: Pick<BestSoFarChartProps, 'attempts' | 'best' | 'domain'>;
  /** The first is shown at first. */
  readonly subjects: readonly SearchSubject<Name>[];
  /** How much each setting of a subject moved the score, in per cent. */
  readonly shares: (subject: Name) => readonly Bar[];
  /** What was tried of a subject; null where nothing differed. */
  readonly coordinates: (subject: Name) => Pick<CoordinatesChartProps, 'labels' | 'axes' | 'merit'> | null;
}

/** A search: its course, what moved the score, and what was tried of the subject that is chosen. */
export function SearchCharts<Name extends string>({
  title,
  scoreLabel,
  figures: { course, subjects, shares, coordinates },
}: {
  /** Of the course. */
  readonly title: string;
  readonly scoreLabel: string;
  readonly figures: SearchFigures<Name>;
}) {
  const [asked, setAsked] = useState<Name | null>(null);
  const shown = subjects.find(({ value }) => value === asked) ?? subjects[0];
  const value = shown?.value;
  const computeShares = useCallback(() => (value === undefined ? [] : shares(value)), [value, shares]);
  const tried = useMemo(() => (value === undefined ? null : coordinates(value)), [value, coordinates]);
  return (
    <Stack>
      {subjects.length > 1 && shown !== undefined && (
        <div className="ui-search-subject">
          <SelectField label="Parameters of" value={shown.value} onChange={setAsked} options={subjects} />
        </div>
      )}
      <Columns least="20rem" gap={5}>
        <Stack>
          <BestSoFarChart
            title={title}
            description={`Each dot a trial by its ${scoreLabel}; the line is the best until then.`}
            unit="Trial"
            scoreLabel={scoreLabel}
            {...course}
          />
          {shown !== undefined && (
            <LateBarChart
              title={`What moved the score of ${shown.label}`}
              description="How much of what its parameters did to the score each did, as far as the trials tell."
              unit="Share, %"
              compute={computeShares}
            />
          )}
        </Stack>
        {tried !== null && shown !== undefined && (
          <CoordinatesChart
            title={`What was tried of ${shown.label}`}
            description={`Each line a trial through its parameters down to its ${scoreLabel}.`}
            unit="Trial"
            {...tried}
          />
        )}
      </Columns>
    </Stack>
  );
}
