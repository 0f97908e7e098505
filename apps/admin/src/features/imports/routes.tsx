/** Routes of the word `imports`; all that `app/` imports of it. */
export const importsRoutes = [] as const;
