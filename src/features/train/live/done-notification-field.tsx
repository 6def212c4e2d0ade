import { useState, useSyncExternalStore } from 'react';
import { CheckboxField } from '../../../ui/forms/checkbox-field.tsx';
import {
  forgetNotification,
  notificationIsWished,
  onNotificationWish,
  wishForNotification,
} from './done-notification.ts';

/** Asks to be told when the training is over; the browser's permission is asked for here and nowhere else. */
export function DoneNotificationField() {
  const wished = useSyncExternalStore(onNotificationWish, notificationIsWished);
  const [error, setError] = useState<string | null>(null);
  const change = async (wanted: boolean) => {
    setError(null);
    if (!wanted) return forgetNotification();
    const outcome = await wishForNotification();
    if (outcome === 'denied')
      setError('The browser does not allow it: allow notifications of this site in its settings.');
    if (outcome === 'unsupported') setError('This browser has no notifications.');
    return undefined;
  };
  return (
    <CheckboxField
      label="Tell me when it is done"
      hint="By a notification of this device while you look elsewhere."
      error={error}
      checked={wished}
      onChange={wanted => void change(wanted)}
    />
  );
}
