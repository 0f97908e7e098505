import { builder } from '../builder.js';

builder.queryType({ description: 'Everything that can be read.', authScopes: { signedIn: true } });
builder.mutationType({
  description: 'Everything that can be changed. Each mutation answers with its payload or a typed error.',
  authScopes: { signedIn: true },
});
