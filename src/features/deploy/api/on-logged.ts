import { onChangeOf } from '../../../storage/data/project-dataset.ts';

/** Milliseconds between two looks at the log: a program may ask a hundred times a second. */
const rest = 500;

const onPredictions = onChangeOf('predictions', 'connection');

/** Calls `listener` soon after something was logged, at most twice a second, until the returned function is called. */
export function onLogged(listener: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const unsubscribe = onPredictions(() => {
    waiting ??= setTimeout(() => {
      waiting = null;
      listener();
    }, rest);
  });
  return () => {
    unsubscribe();
    if (waiting !== null) clearTimeout(waiting);
  };
}
