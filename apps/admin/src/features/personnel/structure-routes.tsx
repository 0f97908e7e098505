/** Persons, assignments, the catalogue of posts. */
export const structureRoutes = [] as const;
