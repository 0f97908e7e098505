import type { IconName } from '@haicap/ui';

/** One line of the palette: something to open or to do. */
export interface PaletteEntry {
  readonly id: string;
  readonly icon: IconName;
  readonly title: string;
  /** Which kind of thing it is, and where. */
  readonly subtitle?: string | undefined;
  readonly run: () => void;
}

/** Entries under one heading. */
export interface PaletteGroup {
  readonly title: string;
  readonly entries: readonly PaletteEntry[];
}
