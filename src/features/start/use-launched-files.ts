import { useEffect, useEffectEvent } from 'react';

/** The part of the Launch Handler API that is used here; Chromium has it for installed apps. */
interface LaunchQueue {
  setConsumer(consume: (params: { readonly files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** Takes files that were opened with the installed app, from the device's file manager. */
export function useLaunchedFiles(onFiles: (files: readonly File[]) => void): void {
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
    launchQueue?.setConsumer(({ files }) => {
      if (files.length === 0) return;
      Promise.all(files.map(handle => handle.getFile())).then(take, (reason: unknown) =>
        console.warn('The files the app was opened with could not be read:', reason),
      );
    });
  }, []);
}
