import type { ReactElement } from 'react';

import { ICON_PATHS, type IconName } from './icon-paths.js';

/** Properties of {@link Icon}. */
export interface IconProps {
  readonly name: IconName;
  /** Edge in pixels (default 18). */
  readonly size?: number;
  readonly className?: string | undefined;
}

/**
 * An outline in the colour of the text around it. Decoration only: the control that holds it carries the name.
 *
 * @example <ActionIcon aria-label="Close"><Icon name="close" /></ActionIcon>
 */
export function Icon({ name, size = 18, className }: IconProps): ReactElement {
  return (
    <svg
      aria-hidden="true"
      className={className}
      fill="none"
      focusable="false"
      height={size}
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      strokeWidth={1.75}
      viewBox="0 0 24 24"
      width={size}
    >
      <path d={ICON_PATHS[name]} />
    </svg>
  );
}
