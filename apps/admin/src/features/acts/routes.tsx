/** Routes of the word `acts`; all that `app/` imports of it. */
export const actsRoutes = [] as const;
