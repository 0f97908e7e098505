import type { GraphQLSchema } from 'graphql';
import { builder } from './builder.js';
import { withGuardedArguments } from './graphql/data-class-arguments.js';
import { withDataClasses } from './graphql/data-classes.js';
import './graphql/root.js';
import './graphql/scalars.js';
import { withSynchronousIds } from './graphql/synchronous-ids.js';
import './modules/accounts/index.js';
import './modules/audit/index.js';
import { withRefusals } from './modules/audit/record-refusals.js';
import './modules/documents/index.js';
import './modules/imports/index.js';
import './modules/personnel/index.js';
import './modules/live/index.js';
import './modules/search/index.js';
import './modules/territorial-changes/index.js';
import './modules/units/index.js';

/** The executable schema. */
export const schema: GraphQLSchema = withSynchronousIds(
  withRefusals(withGuardedArguments(withDataClasses(builder.toSchema()))),
);
