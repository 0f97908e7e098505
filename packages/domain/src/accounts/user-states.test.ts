import { expect, test } from 'vitest';
import { nextUserStatuses, USER_STATUSES, USER_STEPS, userStatusAfter } from './user-states.js';

test('every step of an account leads where the table says, or nowhere', () => {
  const table = USER_STATUSES.map((status) => [
    status,
    ...USER_STEPS.map((step) => userStatusAfter(status, step)),
  ]);
  expect(table).toEqual([
    ['INVITED', 'ACTIVE', 'INVITED', 'SUSPENDED', null, null],
    ['ACTIVE', null, 'ACTIVE', 'SUSPENDED', null, null],
    ['SUSPENDED', null, null, null, 'ACTIVE', 'INVITED'],
  ]);
});

test('every state leads to another', () => {
  expect(USER_STATUSES.map(nextUserStatuses)).toEqual([
    ['ACTIVE', 'SUSPENDED'],
    ['SUSPENDED'],
    ['INVITED', 'ACTIVE'],
  ]);
});
