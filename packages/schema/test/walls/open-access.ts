import type { Access } from '../../src/index.js';

/** No first wall at all: everything is allowed everywhere. What is still kept apart, the database keeps apart. */
export const openAccess: Access = {
  can: () => true,
  ranges: () => [{ from: 'vn.', to: 'vn/' }],
};
