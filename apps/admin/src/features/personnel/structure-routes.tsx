import { createRoute } from '@tanstack/react-router';

import { laterPage } from '../../shared/later-messages';
import { appRoute } from '../../shared/root-route';
import { readAssignmentListSearch } from './assignments/assignment-list-search';
import { readCatalogueSearch } from './catalogue/catalogue-search';
import { readPersonSearch } from './person/person-search';
import { readPersonListSearch } from './persons/person-list-search';

const personListRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'personnel/persons',
  validateSearch: readPersonListSearch,
  component: laterPage(() => import('./persons/person-list-page'), 'PersonListPage'),
});

const personRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'personnel/persons/$personId',
  validateSearch: readPersonSearch,
  component: laterPage(() => import('./person/person-page'), 'PersonPage'),
});

const assignmentListRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'personnel/assignments',
  validateSearch: readAssignmentListSearch,
  component: laterPage(() => import('./assignments/assignment-list-page'), 'AssignmentListPage'),
});

const catalogueRoute = createRoute({
  getParentRoute: () => appRoute,
  path: 'personnel/catalogue',
  validateSearch: readCatalogueSearch,
  component: laterPage(() => import('./catalogue/catalogue-page'), 'CataloguePage'),
});

/** Persons, assignments, the catalogue of posts. */
export const structureRoutes = [personListRoute, personRoute, assignmentListRoute, catalogueRoute] as const;
