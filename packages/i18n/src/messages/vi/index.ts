import type { Messages } from '../../message-shape.js';
import { firstMessages } from './first.js';
import { laterMessages } from './later.js';

/** All messages of this language. */
export const messages: Messages = { ...firstMessages, ...laterMessages };
