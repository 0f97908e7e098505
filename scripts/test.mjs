// `npm test [package …]`: everything that has to pass, from a fresh clone. Ends with one line that sums up all runs.
import { ensureBuilt, turbo } from './steps/build.mjs';
import { ensureInstalled } from './steps/install.mjs';
import { Stop, main, say } from './steps/project.mjs';
import { holdServer } from './steps/hold-server.mjs';
import { findSuites, runSuite } from './steps/test-suites.mjs';

const wanted = process.argv.slice(2);

await main(async () => {
  await ensureInstalled();
  const results = [];
  if (!(await turbo('generate')))
    throw new Stop('What the tests need could not be generated.\n\n0 passed, 1 failed, 0 skipped');
  const release = await holdServer('test');
  for (const suite of findSuites('test', wanted)) results.push(await runSuite(suite));
  const browserSuites = findSuites('test:e2e', wanted);
  if (browserSuites.length > 0) {
    results.push(await build());
    for (const suite of browserSuites) results.push(await runSuite(suite));
  }
  await release();
  close(results);
});

/** What tests in a browser run on; a build that fails counts as one failed test. */
async function build() {
  const isBuilt = await ensureBuilt().then(
    () => true,
    (error) => say(error.message),
  );
  return { name: 'build', passed: 0, failed: isBuilt ? 0 : 1, skipped: 0 };
}

function close(results) {
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  say('');
  for (const { name, passed, failed, skipped } of results) {
    say(
      `${name.padEnd(28)} ${String(passed).padStart(6)} ${String(failed).padStart(6)} ${String(skipped).padStart(6)}`,
    );
  }
  say('');
  say(`${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
}
