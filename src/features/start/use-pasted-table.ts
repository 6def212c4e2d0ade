import { useEffect, useEffectEvent } from 'react';

/** Takes a file or rows of text pasted anywhere on the page but into a field. */
export function usePastedTable(
  busy: boolean,
  onFile: (file: File) => void,
  onText: (text: string) => void,
): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    if (busy || clipboardData === null) return;
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return;
    const file = clipboardData.files[0];
    const text = clipboardData.getData('text/plain');
    if (file !== undefined) onFile(file);
    else if (text.includes('\n')) onText(text);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => take(event);
    addEventListener('paste', listen);
    return () => removeEventListener('paste', listen);
  }, []);
}
