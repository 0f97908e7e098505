import { afterAll, afterEach } from 'vitest';
import { endVisits, leaveBrowser } from './visit';

afterEach(async ({ task }) => {
  await endVisits({ name: task.name, hasFailed: task.result?.state === 'fail' });
});

afterAll(leaveBrowser);
