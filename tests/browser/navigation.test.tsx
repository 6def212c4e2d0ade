import { useRef } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { Link, Route, Router, Switch, useLocation, useSearch } from 'wouter';
import { hashHref, useHashLocation, useHashSearch } from '../../src/app/hash-location.ts';
import { useHeadingFocus } from '../../src/app/use-heading-focus.ts';
import { PageHeader } from '../../src/ui/layout/page-header.tsx';

let root: Root | null = null;

beforeEach(() => {
  history.replaceState(null, '', '#/');
  root = createRoot(document.body.appendChild(document.createElement('div')));
  root.render(
    <Router hook={useHashLocation} searchHook={useHashSearch} hrefs={hashHref}>
      <Frame />
    </Router>,
  );
});

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
  history.replaceState(null, '', location.pathname + location.search);
});

function Frame() {
  const main = useRef<HTMLElement>(null);
  const [path] = useLocation();
  useHeadingFocus(main, path);
  const search = useSearch();
  return (
    <>
      <Link href="/run?run=r1">One run</Link>
      <Link href="/">Home</Link>
      <output>{`${path} with ${search || 'nothing'}`}</output>
      <main ref={main}>
        <Switch>
          <Route path="/">
            <PageHeader title="Start" />
          </Route>
          <Route path="/run">
            <PageHeader title="Run" />
          </Route>
        </Switch>
      </main>
    </>
  );
}

test('path and search both live in the hash, and a search ends with its page', async () => {
  const shown = page.getByRole('status');
  await page.getByRole('link', { name: 'One run' }).click();
  await expect.element(shown).toHaveTextContent('/run with run=r1');
  expect(location.hash).toBe('#/run?run=r1');
  await page.getByRole('link', { name: 'Home' }).click();
  await expect.element(shown).toHaveTextContent('/ with nothing');
  history.back();
  await expect.element(shown).toHaveTextContent('/run with run=r1');
});

test('the focus goes to the heading of the page that was gone to, but not at the start', async () => {
  await expect.element(page.getByRole('heading', { name: 'Start' })).not.toHaveFocus();
  await page.getByRole('link', { name: 'One run' }).click();
  await expect.element(page.getByRole('heading', { name: 'Run' })).toHaveFocus();
});

test('the browser tab is called by the page', async () => {
  await page.getByRole('link', { name: 'One run' }).click();
  await expect.poll(() => document.title).toBe('Run · Terrarium');
});
