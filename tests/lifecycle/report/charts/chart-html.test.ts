import { expect, test } from 'vitest';
import { chartHtml } from '../../../../src/lifecycle/report/charts/chart-html.ts';
import { hostile } from '../report-states.ts';

const base = { title: 'Title', description: 'What is seen.' };

test('a bar begins at zero on whichever side, and has its interval', () => {
  const html = chartHtml({
    ...base,
    kind: 'bars',
    axis: { label: 'Change' },
    bars: [
      { label: 'up', value: 1, low: 0.5, high: 1.5 },
      { label: 'down', value: -1 },
    ],
  });
  const bars = [...html.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(match =>
    match.slice(1).map(Number),
  ) as [number, number][];
  const [up, down] = bars as [[number, number], [number, number]];
  expect(up[1]).toBeCloseTo(down[1], 0);
  expect(up[0]).toBeCloseTo(down[0] + down[1], 0);
  expect(html.match(/class="whisker"/g)).toHaveLength(1);
});

test('curves are told apart in a legend, with what they are held against', () => {
  const html = chartHtml({
    ...base,
    kind: 'lines',
    x: { label: 'x' },
    y: { label: 'y' },
    series: [
      { label: 'one', x: [0, 1], y: [0, 1] },
      { label: 'two', x: [0, 1], y: [1, 0] },
    ],
    reference: { label: 'guessing', from: [0, 0], to: [1, 1] },
  });
  expect([...html.matchAll(/<\/svg>([a-z]+)<\/li>/g)].map(([, label]) => label)).toEqual([
    'one',
    'two',
    'guessing',
  ]);
});

test('points are shown as counts in cells, none by itself', () => {
  const html = chartHtml({
    ...base,
    kind: 'density',
    x: { label: 'x' },
    y: { label: 'y' },
    points: { x: [1, 1, 1, 2], y: [1, 1, 1, 2] },
  });
  expect([...html.matchAll(/fill-opacity="([\d.]+)"/g)].map(([, share]) => share)).toEqual(['1.00', '0.64']);
});

test('a name of any kind stands for itself, also cut', () => {
  const html = chartHtml({
    ...base,
    title: hostile,
    kind: 'intervals',
    axis: { label: hostile },
    bars: [{ label: `${hostile} and many more letters`, value: 1, low: 0, high: 2 }],
    against: { label: hostile, value: 1 },
  });
  expect(html).not.toContain('<script');
});
