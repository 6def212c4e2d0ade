import { useEffect, useEffectEvent } from 'react';

/** The part of the Launch Handler API that is used here; Chromium has it for installed apps. */
interface LaunchQueue {
  setConsumer(consume: (params: { readonly files: readonly { getFile(): Promise<File> }[] }) => void): void;
}

/** Takes a file that was opened with the installed app, from the device's file manager. */
export function useLaunchedFile(onFile: (file: File) => void): void {
  const take = useEffectEvent(onFile);
  useEffect(() => {
    const { launchQueue } = globalThis as { readonly launchQueue?: LaunchQueue };
    launchQueue?.setConsumer(({ files }) => {
      files[0]?.getFile().then(
        file => take(file),
        (reason: unknown) => console.warn('The file the app was opened with could not be read:', reason),
      );
    });
  }, []);
}
