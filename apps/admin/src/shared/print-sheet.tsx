import { useEffect, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

import classes from './print-sheet.module.css';

/** A page for the printer only: while it is there, printing prints it alone, and the screen never shows it. */
export function PrintSheet({ children }: { readonly children: ReactNode }): ReactNode {
  useEffect(() => {
    document.body.dataset['printSheet'] = '';
    return () => {
      delete document.body.dataset['printSheet'];
    };
  }, []);
  return createPortal(<div className={classes['sheet']}>{children}</div>, document.body);
}
