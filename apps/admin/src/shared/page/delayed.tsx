import { useEffect, useState, type ReactNode } from 'react';

interface DelayedProps {
  readonly children: ReactNode;
  /** Milliseconds; answers that come sooner show no skeleton at all. */
  readonly wait?: number;
}

/** Shows its children only after a while, so that quick answers do not flicker. */
export function Delayed({ children, wait = 150 }: DelayedProps): ReactNode {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsDue(true), wait);
    return () => clearTimeout(timer);
  }, [wait]);
  return isDue ? children : null;
}
