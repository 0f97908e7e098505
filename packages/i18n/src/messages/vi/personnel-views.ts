/** Messages of the area `personnelViews`. The Vietnamese file defines which keys exist. */
export const personnelViews = {
  title: 'Cán bộ',
};
