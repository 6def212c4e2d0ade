import { expect, test } from 'vitest';
import { beginHistory, record, redo, undo } from '../../../src/lifecycle/preparation/undo-history.ts';

test('one goes back step by step, and forth again', () => {
  const history = record(record(beginHistory('a'), 'b'), 'c');
  expect(undo(history).present).toBe('b');
  expect(undo(undo(history)).present).toBe('a');
  expect(redo(undo(undo(history))).present).toBe('b');
  expect(redo(redo(undo(undo(history))))).toMatchObject({ past: ['a', 'b'], present: 'c', future: [] });
});

test('at either end nothing happens', () => {
  const history = beginHistory('a');
  expect(undo(history)).toBe(history);
  expect(redo(history)).toBe(history);
});

test('a change after going back forgets what was ahead', () => {
  const history = record(undo(record(beginHistory('a'), 'b')), 'c');
  expect(history).toMatchObject({ past: ['a'], present: 'c', future: [] });
});

test('what is typed into one field is one step, and another once one went back', () => {
  const typed = record(record(record(beginHistory('0'), '1', 'k'), '12', 'k'), '3', 'other');
  expect(typed).toMatchObject({ past: ['0', '12'], present: '3' });
  const again = record(undo(typed), '13', 'k');
  expect(again).toMatchObject({ past: ['0', '12'], present: '13' });
});
