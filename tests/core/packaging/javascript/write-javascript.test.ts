import { expect, test } from 'vitest';
import { writeJavascript } from '../../../../src/core/packaging/javascript/write-javascript.ts';
import { label, smallClassifier, smallProgram } from '../small-program.ts';
import { importModule } from './import-module.ts';

test('a caller may leave a cell out, write a number as text, or give a category as a number', async () => {
  const predict = await importModule(writeJavascript(smallProgram, label).code);
  expect(predict({ size: 4, town: 'A' })).toEqual({ prediction: 27 });
  expect(predict({ size: '4', town: 'B' })).toEqual({ prediction: 22 });
  expect(predict({ town: 7 })).toEqual({ prediction: 16 });
  expect(predict({ size: '', town: null })).toEqual({ prediction: 16 });
});

test('a classifier gives the probability of each class by its name', async () => {
  const predict = await importModule(writeJavascript(smallClassifier, label).code);
  const { prediction, probability } = predict({ size: 4, town: 'A' });
  expect(prediction).toBe('yes');
  expect(Object.keys(probability!)).toEqual(['no', 'yes']);
  // 1 / (1 + e^-7)
  expect(probability!['yes']).toBeCloseTo(0.9990889, 7);
});

test('its types name the columns and the classes', () => {
  const { types } = writeJavascript(smallClassifier, label);
  expect(types).toContain('export type Class = "no" | "yes";');
  expect(types).toContain('  "size"?: number | null;');
  expect(types).toContain('  "town"?: string | null;');
  expect(types).toContain('{ prediction: Class; probability: Record<Class, number> }');
});

test('a name that would end its comment or its text does not', async () => {
  const [size, town] = smallProgram.inputs;
  const program = {
    ...smallProgram,
    inputs: [{ ...size!, name: 'a"];\n' }, town!],
    target: { ...smallProgram.target, column: 'price\n*/ throw new Error("out")\u2028' },
  };
  const predict = await importModule(writeJavascript(program, { ...label, name: 'two\nlines' }).code);
  expect(predict({ 'a"];\n': 1, town: 'A' })).toEqual({ prediction: 18 });
});
