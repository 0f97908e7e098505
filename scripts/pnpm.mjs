// `node scripts/pnpm.mjs <parameters>`: pnpm, also where there is none.
import { pnpm } from './steps/pnpm.mjs';
import { main } from './steps/project.mjs';

await main(async () => {
  process.exitCode = (await pnpm(process.argv.slice(2), { stdin: 'inherit' })) ?? 1;
});
