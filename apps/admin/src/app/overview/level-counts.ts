import type { OverviewDifferenceQuery } from '../operations.generated';

/** Units of one level before and after, also by kind. */
export type LevelCounts = OverviewDifferenceQuery['unitDifference']['levels'][number];
