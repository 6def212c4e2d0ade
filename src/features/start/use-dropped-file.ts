import { useEffect, useEffectEvent } from 'react';

/**
 * Takes a file dropped anywhere on the page; a drop that a part of the page has taken is left to it. Listens on the
 * document: after the page's own parts, before the window, where what nobody takes is refused.
 */
export function useDroppedFile(busy: boolean, onFile: (file: File) => void): void {
  const drop = useEffectEvent((event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (event.defaultPrevented || file === undefined || busy) return;
    event.preventDefault();
    onFile(file);
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
