/** Messages of the area `acts`. The Vietnamese file defines which keys exist. */
export const acts = {} as const;
