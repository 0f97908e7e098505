import { createContext, type ComponentType } from 'react';

/** What a tab of the unit page gets that comes from another word. */
export interface UnitPanelProps {
  readonly unit: {
    readonly id: string;
    /** Whether it exists on the day of the page. */
    readonly existing: boolean;
    /** The version that is shown. */
    readonly shown: {
      readonly code: string;
      readonly name: string;
      readonly validFrom: string;
      readonly validTo?: string | null;
    };
  };
}

/** Tabs of the unit page that come from other words; `app/` puts them in. */
export interface UnitPanels {
  readonly organizations?: ComponentType<UnitPanelProps>;
}

/** Set above all pages. */
export const UnitPanelsContext = createContext<UnitPanels>({});
