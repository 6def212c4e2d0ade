import { useEffect } from 'react';
import type { DraftControl } from './draft-control.ts';

/** Ctrl+Z takes back and Ctrl+Shift+Z (or Ctrl+Y) does again, but where text is typed, which has its own. */
export function useUndoKeys({ undo, redo }: Pick<DraftControl, 'undo' | 'redo'>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      if (key === 'y' || event.shiftKey) redo();
      else undo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [undo, redo]);
}

const untyped = ['checkbox', 'radio', 'button'];

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLInputElement && !untyped.includes(target.type))
  );
}
