/** Messages of the area `units`. The Vietnamese file defines which keys exist. */
export const units = {} as const;
