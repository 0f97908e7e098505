import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, type Outcome } from '../parts/client.js';
import type { Stage } from '../parts/stage.js';
import { underLoad, type Report } from '../parts/under-load.js';
import type { Fault } from './kind.js';

/** The clock of the API's machine is wrong for a while; that of the database goes on. */
export const CLOCK: readonly Fault[] = [
  {
    name: 'clock of the API a day ahead for a while',
    within: 10,
    run: (stage) => jumped(stage, 24),
  },
  {
    name: 'clock of the API a day behind for a while',
    within: 10,
    run: (stage) => jumped(stage, -24),
  },
];

const WRONG = { login: 'nobody.at.all', password: 'wrong' };

async function jumped(stage: Stage, hours: number): Promise<Report> {
  const api = await stage.api();
  return underLoad({
    scene: stage.scene,
    servers: [stage.current],
    // sessions are over for a clock that is a day ahead; people sign in again
    allowed: ['UNAUTHENTICATED'],
    cause: async (load) => {
      stage.scene.setClock(hours);
      await sleep(500);
      const guesser = createClient(() => api.url);
      let locked: Outcome = await guesser.post('/auth/sign-in', WRONG);
      for (let guess = 0; guess < 6; guess += 1) locked = await guesser.post('/auth/sign-in', WRONG);
      if (!isRefused(locked, 'RATE_LIMITED')) throw new Error(`guesses go on: ${JSON.stringify(locked)}`);
      const wanted = load.answered() + 10;
      while (load.answered() < wanted) await sleep(50);
      stage.scene.setClock(0);
      await sleep(500);
      const ready = await api.ready();
      const after = await guesser.post('/auth/sign-in', WRONG);
      if (hours > 0 && !isRefused(after, 'SIGN_IN_FAILED'))
        throw new Error(`still locked out when the clock is right again: ${JSON.stringify(after)}`);
      return { ready, happened: `${hours} h and back` };
    },
  });
}

function isRefused(outcome: Outcome, code: string): boolean {
  return outcome.is === 'refused' && outcome.code === code;
}
