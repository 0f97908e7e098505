/** Messages of the area `imports`. The Vietnamese file defines which keys exist. */
export const imports = {} as const;
