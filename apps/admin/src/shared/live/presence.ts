import { observable, type Observable } from '../observable';

/** Milliseconds after which nobody is thought to sit there any more. */
const LONGEST_REST = 10 * 60_000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart', 'focus'] as const;

/**
 * Whether somebody looks at the page: it is in front, and something was done within ten minutes. A page that nobody looks
 * at asks for nothing: a session that is not used has to end, and a browser has few connections.
 */
export const presence: Observable<boolean> = observable(true);

let rest: ReturnType<typeof setTimeout> | undefined;

function look(): void {
  clearTimeout(rest);
  presence.set(!document.hidden);
  rest = setTimeout(() => presence.set(false), LONGEST_REST);
}

for (const sign of SIGNS) window.addEventListener(sign, look, { capture: true, passive: true });
document.addEventListener('visibilitychange', look);
look();
