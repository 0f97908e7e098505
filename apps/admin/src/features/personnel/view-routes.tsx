/** Staffing, vacancies, monitor, ceilings; the pages come by `laterPage`, because their messages come later too. */
export const viewRoutes = [] as const;
