import { createRoute } from '@tanstack/react-router';

import { laterPage } from '../../shared/later-messages';
import { appRoute } from '../../shared/root-route';
import { readCeilingSearch } from './views/ceilings/ceiling-search';
import { readMonitorSearch } from './views/monitor/monitor-search';
import { readStaffingSearch } from './views/staffing/staffing-search';
import { readVacancySearch } from './views/vacancies/vacancy-search';

const staffingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'personnel',
  validateSearch: readStaffingSearch,
  component: laterPage(() => import('./views/staffing/staffing-page'), 'StaffingPage'),
});

const vacancyRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'personnel/vacancies',
  validateSearch: readVacancySearch,
  component: laterPage(() => import('./views/vacancies/vacancy-page'), 'VacancyPage'),
});

const monitorRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'personnel/monitor',
  validateSearch: readMonitorSearch,
  component: laterPage(() => import('./views/monitor/monitor-page'), 'MonitorPage'),
});

const ceilingRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'personnel/ceilings',
  validateSearch: readCeilingSearch,
  component: laterPage(() => import('./views/ceilings/ceiling-page'), 'CeilingPage'),
});

/** Staffing, vacancies, monitor, ceilings; the pages come by `laterPage`, because their messages come later too. */
export const viewRoutes = [staffingRoute, vacancyRoute, monitorRoute, ceilingRoute] as const;
