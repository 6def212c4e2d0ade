import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import './tabs.css';

export interface TabSpec {
  readonly id: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

/**
 * Parts of a page of which one is shown; arrow keys move between them. For lazy pages only: it loads React Aria.
 * Uncontrolled, or controlled with `selected` and `onSelect`.
 */
export function Tabs({
  label,
  tabs,
  selected,
  onSelect,
}: {
  /** Names the set of tabs for screen readers. */
  readonly label: string;
  readonly tabs: readonly TabSpec[];
  readonly selected?: string | undefined;
  readonly onSelect?: ((id: string) => void) | undefined;
}) {
  return (
    <AriaTabs
      className="ui-tabs"
      {...(selected !== undefined && { selectedKey: selected })}
      {...(onSelect && { onSelectionChange: key => onSelect(String(key)) })}
    >
      <TabList className="ui-tab-list" aria-label={label}>
        {tabs.map(tab => (
          <Tab key={tab.id} id={tab.id} className="ui-tab">
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map(tab => (
        <TabPanel key={tab.id} id={tab.id} className="ui-tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
