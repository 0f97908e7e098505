/**
 * The environment for PostgreSQL and the watchdog: without the PG* settings of whoever starts them, which would
 * change ports, folders and locales, and without what belongs to a test runner or a debugger.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(PG[A-Z]+|LC_.*|LANG|LANGUAGE|NODE_OPTIONS|NODE_V8_COVERAGE|VITEST.*|TZ)$/;
  const own = Object.entries(process.env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(own), LC_ALL: 'C', TZ: 'UTC' };
}
