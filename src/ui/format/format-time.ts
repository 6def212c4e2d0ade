const dateTime = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Milliseconds since 1970 as the device's own date and time. */
export function formatDateTime(at: number): string {
  return dateTime.format(at);
}

/** A duration in seconds: "0.4 s", "12 s", "3 min 5 s". */
export function formatSeconds(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const rounded = Math.round(seconds);
  return rounded < 60 ? `${rounded} s` : `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
}

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'medium' });

/** Milliseconds since 1970 as the time on the device's own clock, with seconds. */
export function formatTime(at: number): string {
  return clock.format(at);
}
