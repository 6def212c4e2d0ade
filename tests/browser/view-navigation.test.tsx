import { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { ViewNavigation } from '../../src/ui/layout/view-navigation.tsx';

test('on a narrow screen the view that is shown is in sight', async () => {
  await page.viewport(360, 640);
  const names = ['Table', 'Quality', 'Versions', 'Dictionary', 'Sources', 'Privacy'];
  const views = names.map(name => ({ label: name, href: `/${name}`, current: name === 'Privacy' }));
  createRoot(document.body.appendChild(document.createElement('div'))).render(
    <ViewNavigation label="Views" views={views} />,
  );
  await expect.element(page.getByRole('link', { name: 'Privacy' })).toBeInViewport({ ratio: 1 });
});
