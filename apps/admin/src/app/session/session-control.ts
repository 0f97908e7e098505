import { createContext, use } from 'react';

/** What the outermost component can do about the session. */
export interface SessionControl {
  /** The server said that the session has ended. */
  readonly hasEnded: boolean;
  /** Forgets all that was loaded and asks again, as whoever is signed in now. */
  readonly restart: () => void;
  /** Goes on where the same person was: the page stays as it is, and what it shows is asked for again. */
  readonly resume: () => void;
  /** Asks again what the open page shows. */
  readonly refresh: () => void;
}

/** Set by `App`. */
export const SessionControlContext = createContext<SessionControl | null>(null);

/** Access to {@link SessionControl}. */
export function useSessionControl(): SessionControl {
  const control = use(SessionControlContext);
  if (control === null) throw new Error('useSessionControl needs the App above it');
  return control;
}
