import { Tabs } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './scrolling-tabs.module.css';

/** One tab and its panel. */
export interface TabItem<Key extends string> {
  readonly key: Key;
  readonly label: ReactNode;
  readonly panel: () => ReactNode;
}

/** What the tabs show. The chosen one belongs to the caller, as a rule in the URL. */
export interface ScrollingTabsProps<Key extends string> {
  readonly label: string;
  readonly items: readonly TabItem<Key>[];
  readonly value: Key;
  readonly onChange: (key: Key) => void;
}

/**
 * Tabs on one line that scrolls sideways on a phone instead of wrapping; only the chosen panel is rendered.
 *
 * @example <ScrollingTabs label="Unit" items={items} value={tab} onChange={setTab} />
 */
export function ScrollingTabs<Key extends string>({
  label,
  items,
  value,
  onChange,
}: ScrollingTabsProps<Key>) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const active = list.current?.querySelector<HTMLElement>('[data-active]');
    if (active && list.current) list.current.scrollLeft = active.offsetLeft - 24;
  }, [value]);
  return (
    <Tabs value={value} onChange={(key) => key !== null && onChange(key as Key)} keepMounted={false}>
      <Tabs.List ref={list} className={classes.list} aria-label={label}>
        {items.map((item) => (
          <Tabs.Tab key={item.key} value={item.key} className={classes.tab}>
            {item.label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {items.map((item) => (
        <Tabs.Panel key={item.key} value={item.key} className={classes.panel}>
          {item.key === value && item.panel()}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
