export { ExtentBadge, type ExtentBadgeProps } from './badges/extent-badge.js';
export { StatusBadge, type BadgeTone, type StatusBadgeProps } from './badges/status-badge.js';
export { CoverageBar, type CoverageBarProps } from './bars/coverage-bar.js';
export { DifferenceBars, type DifferenceBarsProps } from './bars/difference-bars.js';
export {
  layoutDifferenceBars,
  type DifferenceBar,
  type PlacedDifferenceBar,
} from './bars/difference-bars-layout.js';
export { Board, type BoardProps } from './board/board.js';
export type { BoardCard, BoardGroup, BoardLabels, BoardMove, BoardPlace } from './board/board-types.js';
export { FactList, type Fact, type FactListProps } from './facts/fact-list.js';
export { StatTile, StatTiles, type StatTileProps } from './facts/stat-tile.js';
export { HeatGrid, type HeatGridProps } from './heat/heat-grid.js';
export { HeatPanel, type HeatPanelProps } from './heat/heat-panel.js';
export type {
  HeatCell,
  HeatColumn,
  HeatLegendItem,
  HeatLevel,
  HeatPlace,
  HeatRow,
} from './heat/heat-types.js';
export {
  ChangeTable,
  HistoryList,
  type ChangeTableProps,
  type HistoryChange,
  type HistoryEntry,
  type HistoryListProps,
} from './history/history-list.js';
export { LineageDiagram, type LineageDiagramProps } from './lineage/lineage-diagram.js';
export type { LineageDiagramLink, LineageDiagramNode, LineageShare } from './lineage/lineage-graph.js';
export { layoutLineage, lineageSizes } from './lineage/lineage-layout.js';
export type { LineageLayout, LineageSizes, PlacedLink, PlacedNode } from './lineage/lineage-layout.js';
export { LineageTable, type LineageTableProps, type LineageTableRow } from './lineage/lineage-table.js';
export type { AreaGeometry, MapPosition } from './map/area-geometry.js';
export { GeoMap, type GeoMapProps, type MapArea } from './map/geo-map.js';
export type { MapControlLabels } from './map/map-controls.js';
export type { MapLegendItem } from './map/map-legend.js';
export { fittingHeight, projectShapes, type MapShape } from './map/map-projection.js';
export {
  parsePastedList,
  pastedColumns,
  type PastedLine,
  type PastedList,
} from './paste/parse-pasted-list.js';
export { growBodies, type TreeNode, type TreePart } from './org-chart/grow-bodies.js';
export { OrgChart, type OrgChartProps } from './org-chart/org-chart.js';
export type {
  OrgChartBody,
  OrgChartHolder,
  OrgChartLabels,
  OrgChartPost,
} from './org-chart/org-chart-types.js';
export { ScrollingTabs, type ScrollingTabsProps, type TabItem } from './tabs/scrolling-tabs.js';
export {
  LaneTimeline,
  type LaneItem,
  type LaneTimelineProps,
  type TimelineLane,
} from './timeline/lane-timeline.js';
export { packLanes } from './timeline/pack-lanes.js';
export { layoutTimeline } from './timeline/timeline-layout.js';
export type { TimelineBar, TimelineLayout, TimelinePeriod } from './timeline/timeline-layout.js';
export {
  VersionTimeline,
  type TimelineItem,
  type VersionTimelineProps,
} from './timeline/version-timeline.js';
export { Icon, type IconProps } from './icons/icon.js';
export type { IconName } from './icons/icon-paths.js';
export { ColumnChooser, type ColumnChooserLabels, type ColumnChooserProps } from './grid/column-chooser.js';
export { CursorPager, type CursorPagerLabels, type CursorPagerProps } from './grid/cursor-pager.js';
export { DataGrid } from './grid/data-grid.js';
export type { DataGridProps } from './grid/grid-props.js';
export {
  DEFAULT_GRID_LAYOUT,
  shownColumns,
  type GridColumn,
  type GridDensity,
  type GridLabels,
  type GridLayout,
  type GridSelection,
  type GridSort,
} from './grid/grid-types.js';
