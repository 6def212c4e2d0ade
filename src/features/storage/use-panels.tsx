import { onChange } from '../../storage/changes.ts';
import { measureStorage } from '../../storage/usage.ts';
import { useLoaded } from '../../ui/loading/use-loaded.ts';
import { WhenLoaded } from '../../ui/loading/when-loaded.tsx';
import { ProjectUsePanel } from './project-use-panel.tsx';
import { StoreUsePanel } from './store-use-panel.tsx';

/** What takes how much room: by project, and by kind of record. */
export function UsePanels() {
  const loaded = useLoaded(measureStorage, [], onQuiet);
  return (
    <WhenLoaded
      loaded={loaded}
      loadingLabel="Measuring what is stored…"
      failedTitle="What is stored could not be measured"
    >
      {use => (
        <>
          <ProjectUsePanel use={use} />
          <StoreUsePanel use={use} />
        </>
      )}
    </WhenLoaded>
  );
}

const quietMs = 300;

/** Measuring reads everything: one time after a burst of changes is enough. */
function onQuiet(listener: () => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = onChange(() => {
    clearTimeout(waiting);
    waiting = setTimeout(listener, quietMs);
  });
  return () => {
    clearTimeout(waiting);
    stop();
  };
}
