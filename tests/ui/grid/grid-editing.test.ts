import { expect, test } from 'vitest';
import { editingKey } from '../../../src/ui/grid/grid-editing.ts';

const pressed = (key: string, held: 'ctrlKey' | 'metaKey' | 'altKey' | null = null) => ({
  key,
  ctrlKey: held === 'ctrlKey',
  metaKey: held === 'metaKey',
  altKey: held === 'altKey',
});

test.each([
  ['Enter', 'open'],
  ['F2', 'open'],
  ['Delete', 'clear'],
  ['Backspace', 'clear'],
  [' ', 'select'],
  ['a', 'type'],
  ['7', 'type'],
  ['é', 'type'],
  ['😀', 'type'],
  ['ArrowDown', null],
  ['Escape', null],
  ['Shift', null],
])('%s asks of a grid that is edited: %s', (key, asked) => expect(editingKey(pressed(key))).toBe(asked));

test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('with %s held, keys are the browser’s', held => {
  expect(editingKey(pressed('z', held))).toBeNull();
});
