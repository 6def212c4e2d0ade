import { type ReactNode, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../src/ui/theme/tokens.css';
import '../../src/ui/theme/base.css';
import { Button } from '../../src/ui/buttons/button.tsx';
import { BarChart } from '../../src/ui/charts/bar-chart.tsx';
import { ConfirmDialog } from '../../src/ui/dialogs/confirm-dialog.tsx';
import { DataTable } from '../../src/ui/table/data-table.tsx';
import { NumberField } from '../../src/ui/forms/number-field.tsx';
import { VirtualGrid } from '../../src/ui/grid/virtual-grid.tsx';

let root: Root | null = null;

const rowHeaders = () =>
  page
    .getByRole('rowheader')
    .elements()
    .map(element => element.textContent);
const unreadable = () => Promise.reject(new Error('The chunk is gone.'));

function show(content: ReactNode): void {
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  root.render(content);
}

afterEach(() => {
  root?.unmount();
  document.body.replaceChildren();
});

test('a table sorts by its head, and says so', async () => {
  const rows = [
    { name: 'ridge', score: 0.6 },
    { name: 'forest', score: 0.9 },
  ];
  show(
    <DataTable
      caption="Models"
      columns={[
        { id: 'name', header: 'Model', cell: row => row.name },
        { id: 'score', header: 'Score', numeric: true, cell: row => row.score, sortBy: row => row.score },
      ]}
      rows={rows}
      rowKey={row => row.name}
    />,
  );
  await expect.element(page.getByRole('rowheader', { name: 'ridge' })).toBeVisible();
  const head = page.getByRole('columnheader', { name: 'Score' });
  await head.getByRole('button').click();
  await head.getByRole('button').click();
  await expect.element(head).toHaveAttribute('aria-sort', 'descending');
  expect(rowHeaders()).toEqual(['forest', 'ridge']);
});

test('a grid of a million rows draws and reads only what is seen, and moves by keys', async () => {
  const loadRows = vi.fn(async (start: number, count: number) =>
    Array.from({ length: count }, (_, row) => [`a${start + row}`, row === 1 ? '' : 'b']),
  );
  show(
    <VirtualGrid
      label="Rows"
      columns={[
        { id: 'a', header: 'a' },
        { id: 'b', header: 'b' },
      ]}
      rowCount={1_000_000}
      loadRows={loadRows}
      height="300px"
    />,
  );
  const grid = page.getByRole('grid', { name: 'Rows' });
  await expect.element(grid).toHaveAttribute('aria-rowcount', '1000001');
  await expect.element(page.getByRole('gridcell', { name: 'a0', exact: true })).toBeVisible();
  await expect.element(page.getByRole('gridcell', { name: 'missing' })).toBeVisible();
  expect(page.getByRole('row').elements().length).toBeLessThan(40);

  (grid.element() as HTMLElement).focus();
  await expect.element(grid).toHaveFocus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  await expect.element(page.getByRole('gridcell', { name: 'a999999' })).toBeVisible();
  const active = (grid.element() as HTMLElement).getAttribute('aria-activedescendant') ?? '';
  await expect.poll(() => document.getElementById(active)?.ariaColIndex).toBe('3');
  const rowsRead = loadRows.mock.calls.reduce((sum, [, count]) => sum + count, 0);
  expect(rowsRead).toBeLessThan(2_000);
});

test('rows that cannot be read are told, not shown as empty', async () => {
  show(<VirtualGrid label="Rows" columns={[{ id: 'a', header: 'a' }]} rowCount={5} loadRows={unreadable} />);
  await expect.element(page.getByRole('alert')).toHaveTextContent('The chunk is gone.');
});

test('a dialog cancels by Escape and gives the focus back', async () => {
  const confirm = vi.fn();
  function Removal() {
    const [open, setOpen] = useState(false);
    return (
      <>
        <Button onClick={() => setOpen(true)}>Remove</Button>
        <ConfirmDialog
          open={open}
          title="Remove it?"
          confirmLabel="Remove for good"
          danger
          onConfirm={confirm}
          onCancel={() => setOpen(false)}
        >
          It cannot be undone.
        </ConfirmDialog>
      </>
    );
  }
  show(<Removal />);
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect.element(page.getByRole('dialog', { name: 'Remove it?' })).toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(page.getByRole('button', { name: 'Remove' })).toHaveFocus();
  expect(confirm).not.toHaveBeenCalled();
});

test('a busy button keeps the focus and ignores presses', async () => {
  const press = vi.fn();
  show(
    <Button busy onClick={press}>
      Deploy
    </Button>,
  );
  const button = page.getByRole('button', { name: 'Deploy' });
  await expect.element(button).toBeVisible();
  // Not by Tab: where that begins depends on the frame around the test.
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button).toHaveFocus();
  expect(press).not.toHaveBeenCalled();
});

test('a number field lets a number be typed digit by digit, and be emptied', async () => {
  const heard: (number | null)[] = [];
  function Seed() {
    const [value, setValue] = useState<number | null>(7);
    heard.push(value);
    return <NumberField label="Seed" value={value} onChange={setValue} />;
  }
  show(<Seed />);
  const field = page.getByLabelText('Seed');
  await userEvent.clear(field);
  await userEvent.type(field, '1.05');
  await expect.element(field).toHaveValue(1.05);
  expect(heard).toContain(null);
  expect(heard.at(-1)).toBe(1.05);
});

test('a chart is one picture with its numbers behind it', async () => {
  show(
    <BarChart
      title="Importance"
      description="Strongest first."
      unit="Fall"
      bars={[{ label: 'age', value: 0.25 }]}
    />,
  );
  await expect.element(page.getByRole('img', { name: 'Importance. Strongest first.' })).toBeVisible();
  await page.getByText('Numbers of this chart').click();
  await expect.element(page.getByRole('row', { name: 'age 0.25' })).toBeVisible();
});

test('the values of a chart are gone through by keys, and said', async () => {
  const bars = [
    { label: 'age', value: 0.25 },
    { label: 'plan', value: 0.1 },
  ];
  show(<BarChart title="Importance" description="Strongest first." unit="Fall" bars={bars} />);
  await expect.element(page.getByRole('img', { name: 'Importance. Strongest first.' })).toBeVisible();
  const values = page.getByRole('group', { name: 'Importance: arrow keys go through its values' });
  (values.element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowRight}');
  await expect.element(page.getByText('plan 0.1')).toBeInTheDocument();
  // The tip stands where a mouse would call it.
  await expect.poll(() => values.element().querySelector('[data-part="tip"]')?.textContent).toContain('plan');
  // What was drawn anew has no name, as it has no role.
  expect(values.element().querySelectorAll('svg [aria-label]')).toHaveLength(0);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => values.element().querySelector('[data-part="tip"]')?.textContent ?? '').toBe('');
});
