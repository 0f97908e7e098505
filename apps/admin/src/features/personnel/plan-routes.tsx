/** Plans and placing; the pages come by `laterPage`, because their messages come later too. */
export const planRoutes = [] as const;
