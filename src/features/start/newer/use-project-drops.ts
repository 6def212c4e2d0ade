import { useLocation } from 'wouter';
import { newDataPath } from '../../../lifecycle/phases.ts';
import { useDroppedFiles } from '../use-dropped-files.ts';
import { handFiles } from './handed-files.ts';

/** Files dropped anywhere on a project's pages are looked over as newer data, unless a part of the page takes them. */
export function useProjectDrops(projectId: string): void {
  const [path, navigate] = useLocation();
  const page = newDataPath(projectId);
  useDroppedFiles(path === page, files => {
    handFiles(files);
    navigate(page);
  });
}
