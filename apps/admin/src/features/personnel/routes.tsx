import { planRoutes } from './plan-routes';
import { structureRoutes } from './structure-routes';
import { viewRoutes } from './view-routes';

/** Routes of the word `personnel`; all that `app/` imports of it beside the tab of the unit page. */
export const personnelRoutes = [...structureRoutes, ...planRoutes, ...viewRoutes] as const;
