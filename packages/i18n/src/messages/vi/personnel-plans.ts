/** Messages of the area `personnelPlans`. The Vietnamese file defines which keys exist. */
export const personnelPlans = {
  title: 'Cán bộ',
};
