import { Title } from '@mantine/core';
import type { ReactNode } from 'react';

import classes from './section.module.css';

interface SectionProps {
  readonly title: string;
  /** Beside the heading: a button. */
  readonly action?: ReactNode;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, action, hint, children }: SectionProps): ReactNode {
  return (
    <section className={classes['section']}>
      <header className={classes['head']}>
        <Title order={2} className={classes['title']}>
          {title}
        </Title>
        {action}
      </header>
      {hint !== undefined && <p className={classes['hint']}>{hint}</p>}
      {children}
    </section>
  );
}
