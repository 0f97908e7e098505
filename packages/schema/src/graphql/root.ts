import { builder } from '../builder.js';

builder.queryType({
  description: 'Everything that can be read.',
  dataClass: 'INTERNAL',
  authScopes: { signedIn: true },
});
builder.mutationType({
  description: 'Everything that can be changed. Each mutation answers with its payload or a typed error.',
  dataClass: 'INTERNAL',
  authScopes: { signedIn: true },
});
builder.subscriptionType({
  description: 'Everything that is told as it happens, over server-sent events at /graphql/stream.',
  dataClass: 'INTERNAL',
  authScopes: { signedIn: true },
});
