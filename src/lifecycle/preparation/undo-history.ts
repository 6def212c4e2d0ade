/** States that a person can go back to, and forth again. */
export interface UndoHistory<State> {
  /** The oldest first. */
  readonly past: readonly State[];
  readonly present: State;
  /** The next first. */
  readonly future: readonly State[];
  /** What the last change was to; a further change to the same joins it. Null: none joins. */
  readonly joining: string | null;
}

/** So far back can one go. */
const longest = 200;

export function beginHistory<State>(present: State): UndoHistory<State> {
  return { past: [], present, future: [], joining: null };
}

/** The history with a new state; `joining` names what is being changed where a person types, so that one step undoes it. */
export function record<State>(
  history: UndoHistory<State>,
  next: State,
  joining: string | null = null,
): UndoHistory<State> {
  if (joining !== null && joining === history.joining) return { ...history, present: next, future: [] };
  const past = [...history.past, history.present].slice(-longest);
  return { past, present: next, future: [], joining };
}

/** One step back; the history itself at its beginning. */
export function undo<State>(history: UndoHistory<State>): UndoHistory<State> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    present: before,
    future: [history.present, ...history.future],
    joining: null,
  };
}

/** One step forth; the history itself at its end. */
export function redo<State>(history: UndoHistory<State>): UndoHistory<State> {
  const [after, ...future] = history.future;
  if (after === undefined) return history;
  return { past: [...history.past, history.present], present: after, future, joining: null };
}
