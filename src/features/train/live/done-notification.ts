/** Whether a person asked to be told when a training is over; for as long as the tab lives. */
let wished = false;
const listeners = new Set<() => void>();

/** What came of asking to be told. */
export type NotificationWish = 'granted' | 'denied' | 'unsupported';

export function notificationIsWished(): boolean {
  return wished;
}

export function onNotificationWish(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Asks the browser for its permission; to be called where a person has just asked for it, and nowhere else. */
export async function wishForNotification(): Promise<NotificationWish> {
  if (!('Notification' in globalThis)) return 'unsupported';
  const permission = await Notification.requestPermission();
  setWish(permission === 'granted');
  return permission === 'granted' ? 'granted' : 'denied';
}

export function forgetNotification(): void {
  setWish(false);
}

/** Tells that a training is over, if that was asked for and the person is looking elsewhere. */
export async function notifyWhenAway(title: string, body: string): Promise<void> {
  if (!wished || typeof document === 'undefined' || document.hasFocus()) return;
  try {
    const notification = new Notification(title, { body });
    notification.addEventListener('click', () => {
      window.focus();
      notification.close();
    });
  } catch {
    // Phones have them from a service worker alone.
    const registration = await navigator.serviceWorker?.getRegistration();
    await registration?.showNotification(title, { body });
  }
}

function setWish(next: boolean): void {
  wished = next;
  for (const listener of listeners) listener();
}
