import { expect, test } from 'vitest';
import { cellLines, confusionData, countedCells } from '../../../../src/ui/charts/matrix/confusion-cells.ts';
import { confusionPicture } from '../../../../src/ui/charts/matrix/confusion-picture.ts';

const classes = ['No', 'Yes <1'];
const counts = [60, 20, 0, 20];
const cells = countedCells(classes, counts);

test('each cell has its rows, their share of the true class, and their share of the predicted class', () => {
  expect(cells[0]![1]).toEqual({ actual: 0, predicted: 1, count: 20, ofRow: 0.25, ofColumn: 0.5 });
  expect(cells[1]![0]).toMatchObject({ count: 0, ofRow: 0, ofColumn: 0 });
  expect(cellLines(cells[0]![1]!, 'all')).toEqual(['20', '→ 25.0 %', '↓ 50.0 %']);
  expect(cellLines(cells[0]![1]!, 'column')).toEqual(['↓ 50.0 %']);
});

test('a class that nobody has, or that is never said, has shares of 0', () => {
  const never = countedCells(['a', 'b'], [3, 0, 0, 0]);
  expect(never[1]![1]).toMatchObject({ ofRow: 0, ofColumn: 0 });
});

test('its numbers leave as a line a cell, its picture with every line of text, made safe', () => {
  expect(confusionData(classes, cells).rows).toHaveLength(4);
  expect(confusionData(classes, cells).rows[1]).toEqual(['No', 'Yes <1', 20, 0.25, 0.5]);
  const { svg, width } = confusionPicture(classes, cells, 'all');
  for (const text of ['Yes &lt;1', '→ 25.0 %', '↓ 50.0 %', 'True \\ Predicted'])
    expect(svg).toContain(`>${text}<`);
  expect(width).toBeGreaterThan(2 * 96);
});
