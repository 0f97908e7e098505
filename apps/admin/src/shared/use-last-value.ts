import { useState } from 'react';

/** The newest value that was there: old rows stay visible while the next ones are on their way. */
export function useLastValue<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value);
  // Setting state while rendering is React's way to derive from the last value; it renders once more, at once.
  if (value !== undefined && value !== last) setLast(value);
  return value ?? last;
}
