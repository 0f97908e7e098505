/** Messages of the area `personnel`. The Vietnamese file defines which keys exist. */
export const personnel = {
  title: 'Cán bộ',
};
