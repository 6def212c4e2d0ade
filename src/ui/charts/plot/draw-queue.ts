const waiting: (() => void)[] = [];

/** Runs work in a task of its own, after all that waits already; the returned function takes it out again. */
export function whenItsTurn(work: () => void): () => void {
  waiting.push(work);
  if (waiting.length === 1) setTimeout(takeTurns);
  return () => {
    const place = waiting.indexOf(work);
    if (place !== -1) waiting.splice(place, 1);
  };
}

/** One piece of work a task, so that two dozen charts do not hold the page up. */
function takeTurns(): void {
  const work = waiting[0];
  try {
    work?.();
  } finally {
    if (waiting[0] === work) waiting.shift();
    if (waiting.length > 0) setTimeout(takeTurns);
  }
}
