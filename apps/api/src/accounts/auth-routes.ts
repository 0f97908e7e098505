import type { FastifyInstance } from 'fastify';
import { addChallengeRoutes } from './challenge-routes.js';
import { addCodeRoutes } from './code-routes.js';
import type { Identity } from './identity.js';
import { addPasswordRoutes } from './password-routes.js';
import { addProofRoutes } from './proof-routes.js';
import { addSecondFactorRoutes } from './second-factor-routes.js';
import { addSignInRoutes } from './sign-in-routes.js';
import { addSingleSignOnRoutes } from './single-sign-on-routes.js';

/** Logins, passwords and codes are short. */
const BODY_LIMIT = 10_000;

/** Everything below `/auth`: plain JSON requests of our own pages, outside of GraphQL, never cached. */
export function addAuthRoutes(app: FastifyInstance, identity: Identity): void {
  app.addHook('onRoute', (route) => {
    route.bodyLimit ??= BODY_LIMIT;
  });
  takeEmptyBodies(app);
  app.addHook('onRequest', async (_request, reply) => void reply.header('cache-control', 'no-store'));
  addSignInRoutes(app, identity);
  addChallengeRoutes(app, identity);
  addSecondFactorRoutes(app, identity);
  addPasswordRoutes(app, identity);
  addProofRoutes(app, identity);
  addCodeRoutes(app, identity);
  addSingleSignOnRoutes(app, identity);
}

/** Some of the requests say everything by their path: a body of JSON without anything in it is no fault. */
function takeEmptyBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser<string>('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, {});
    else void parse(request, body, done);
  });
}
