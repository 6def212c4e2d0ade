/**
 * Asks the browser to keep the screen awake until the returned function is called. The browser takes the lock away
 * while the tab is hidden, so it is asked for again when it is shown; where it refuses, all goes on without.
 */
export function stayAwake(): () => void {
  if (typeof document === 'undefined' || !('wakeLock' in navigator)) return () => {};
  let over = false;
  let lock: WakeLockSentinel | null = null;
  const isHeld = () => lock !== null && !lock.released;
  const ask = async () => {
    if (over || isHeld() || document.visibilityState !== 'visible') return;
    try {
      const granted = await navigator.wakeLock.request('screen');
      // It may have been asked for twice, hidden and shown in between: one is enough.
      if (over || isHeld()) await granted.release();
      else lock = granted;
    } catch {
      // Low battery, or a policy: nothing that a training should end for.
    }
  };
  const askAgain = () => void ask();
  askAgain();
  document.addEventListener('visibilitychange', askAgain);
  return () => {
    over = true;
    document.removeEventListener('visibilitychange', askAgain);
    void lock?.release();
  };
}
