import { hkdfSync } from 'node:crypto';
import type { DeriveKey } from '../src/start/server-secret.js';

/** Keys of a secret that only tests know. */
export const deriveKey: DeriveKey = (purpose) =>
  Buffer.from(hkdfSync('sha256', 'the secret of the tests', '', purpose, 32));
