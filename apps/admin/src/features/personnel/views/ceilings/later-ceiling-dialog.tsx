import { lazyPart } from '../../parts/lazy-part';

/** The form of a ceiling, fetched when somebody opens it: the sheet itself needs none of its rules. */
export const CeilingDialog = lazyPart(async () => (await import('./ceiling-dialog')).CeilingDialog);
