import { type RefObject, useRef, useState } from 'react';
import type { AfterEditing } from './grid-cell-editor.tsx';
import type { GridEditing } from './grid-editing.ts';
import type { GridPosition } from './grid-keys.ts';

/** The cell of a grid that is typed into, if any. */
export interface GridTyping {
  /** What the field begins with; null while no cell is typed into. */
  readonly initial: string | null;
  /** The text of a cell as it will be; undefined until its row has been read. */
  readonly shownAt: (position: GridPosition) => string | undefined;
  /** Opens a field over a cell, unless its row goes; with a text, in place of what stands there. */
  readonly open: (position: GridPosition, initial?: string) => void;
  /** Puts a text into the active cell. */
  readonly put: (text: string) => void;
  readonly close: (text: string | null, after: AfterEditing) => void;
}

/** Typing into the active cell of a grid; `step` goes on from it. */
export function useGridTyping({
  editing,
  region,
  active,
  storedAt,
  activate,
  step,
}: {
  readonly editing: GridEditing | undefined;
  readonly region: RefObject<HTMLElement | null>;
  readonly active: GridPosition;
  readonly storedAt: (position: GridPosition) => string | undefined;
  readonly activate: (position: GridPosition) => void;
  readonly step: (after: Exclude<AfterEditing, 'stay'>) => void;
}): GridTyping {
  const [initial, setInitial] = useState<string | null>(null);
  /** Closing the field takes the focus from it, which asks to close it once more. */
  const isTyping = useRef(false);
  const stays = ({ row }: GridPosition) => editing !== undefined && !editing.dropped.has(row);
  const shownAt = (position: GridPosition) => {
    const stored = storedAt(position);
    return stored === undefined || editing === undefined ? stored : editing.textOf(position, stored);
  };
  const put = (text: string) => {
    const stored = storedAt(active);
    if (stored !== undefined && stays(active)) editing?.onText(active, text, stored);
  };
  return {
    initial,
    shownAt,
    put,
    open: (position, first = shownAt(position)) => {
      if (first === undefined || !stays(position)) return;
      activate(position);
      isTyping.current = true;
      setInitial(first);
    },
    close: (text, after) => {
      if (!isTyping.current) return;
      isTyping.current = false;
      setInitial(null);
      if (text !== null && text !== shownAt(active)) put(text);
      // A field that lost the focus to something else leaves it there.
      if (region.current?.contains(document.activeElement)) region.current.focus();
      if (after !== 'stay') step(after);
    },
  };
}
