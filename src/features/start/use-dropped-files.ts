import { useEffect, useEffectEvent } from 'react';

/**
 * Takes files dropped anywhere on the page; a drop that a part of the page has taken is left to it. Listens on the
 * document: after the page's own parts, before the window, where what nobody takes is refused.
 */
export function useDroppedFiles(busy: boolean, onFiles: (files: readonly File[]) => void): void {
  const drop = useEffectEvent((event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (event.defaultPrevented || files.length === 0 || busy) return;
    event.preventDefault();
    onFiles(files);
  });
  const allow = useEffectEvent((event: DragEvent) => {
    if (!busy && event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  useEffect(() => {
    const hover = (event: DragEvent) => allow(event);
    const listen = (event: DragEvent) => drop(event);
    document.addEventListener('dragover', hover);
    document.addEventListener('drop', listen);
    return () => {
      document.removeEventListener('dragover', hover);
      document.removeEventListener('drop', listen);
    };
  }, []);
}
