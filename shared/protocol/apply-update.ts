import type { SeatView, TableView, ViewUpdate } from '../game/view.ts';

/** The view after an update. The caller has seen to it that `update.n` is the next number. */
export const applyUpdate = <View extends SeatView | TableView>(
  view: View,
  update: ViewUpdate<View>,
): View => ({
  ...view,
  ...update.set,
  story: [...view.story, ...update.story],
  deductions: [...view.deductions, ...update.deductions],
});
