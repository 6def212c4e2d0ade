type Subscribe = (listener: () => void) => () => void;

/**
 * The same subscription, heard at most once in so many milliseconds: the first change at once, the last always. For what is
 * read anew at each change, where changes may come by the hundred.
 */
export function sparingly(subscribe: Subscribe, milliseconds: number): Subscribe {
  return listener => {
    let resting: ReturnType<typeof setTimeout> | null = null;
    let missed = false;
    const tell = () => {
      missed = false;
      resting = setTimeout(() => {
        resting = null;
        if (missed) tell();
      }, milliseconds);
      listener();
    };
    const unsubscribe = subscribe(() => {
      if (resting === null) tell();
      else missed = true;
    });
    return () => {
      unsubscribe();
      if (resting !== null) clearTimeout(resting);
    };
  };
}
