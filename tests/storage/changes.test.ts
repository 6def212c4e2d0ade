import { expect, it, vi } from 'vitest';
import { announce, onChange } from '../../src/storage/changes.ts';
import { saveProject } from '../../src/storage/projects.ts';
import { penguins, project, store } from './examples.ts';
import { withFreshStorage } from './fresh-storage.ts';

withFreshStorage();

it('tells this tab and the others, after the commit', async () => {
  const here = vi.fn();
  const elsewhere = vi.fn();
  const otherTab = new BroadcastChannel('terrarium-changes');
  otherTab.addEventListener('message', event => elsewhere(event.data));
  const stop = onChange(here);
  await store(penguins);
  await saveProject(project);
  expect(here).toHaveBeenCalledWith('projects');
  await vi.waitFor(() => expect(elsewhere).toHaveBeenCalledWith('projects'));
  stop();
  otherTab.close();
});

it('hears other tabs until it is stopped', async () => {
  const here = vi.fn();
  const otherTab = new BroadcastChannel('terrarium-changes');
  const stop = onChange(here);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target
  otherTab.postMessage('runs');
  await vi.waitFor(() => expect(here).toHaveBeenCalledWith('runs'));
  stop();
  announce('projects');
  expect(here).not.toHaveBeenCalledWith('projects');
  otherTab.close();
});

it('says nothing of what was not stored', async () => {
  const here = vi.fn();
  const stop = onChange(here);
  await expect(saveProject(project)).rejects.toThrow('dataset version');
  expect(here).not.toHaveBeenCalled();
  stop();
});
