import { lazy, Suspense, type ComponentProps, type ReactNode } from 'react';

import type { CeilingDialog as Dialog } from './ceiling-dialog';

const Loaded = lazy(async () => ({ default: (await import('./ceiling-dialog')).CeilingDialog }));

/** The form of a ceiling, fetched when somebody opens it: the sheet itself needs none of its rules. */
export function CeilingDialog(props: ComponentProps<typeof Dialog>): ReactNode {
  return (
    <Suspense fallback={null}>
      <Loaded {...props} />
    </Suspense>
  );
}
