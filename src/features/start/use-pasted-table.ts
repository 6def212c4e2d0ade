import { useEffect, useEffectEvent } from 'react';

/** Takes files or rows of text pasted anywhere on the page but into a field. */
export function usePastedTable(
  busy: boolean,
  onFiles: (files: readonly File[]) => void,
  onText: (text: string) => void,
): void {
  const take = useEffectEvent((event: ClipboardEvent) => {
    const { target, clipboardData } = event;
    if (busy || clipboardData === null) return;
    if (target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement) return;
    const files = [...clipboardData.files];
    const text = clipboardData.getData('text/plain');
    if (files.length > 0) onFiles(files);
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
