import { useMemo, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { AreaGeometry } from './area-geometry.js';
import classes from './geo-map.module.css';
import { MapControls, type MapControlLabels } from './map-controls.js';
import { MapLegend, type MapLegendItem } from './map-legend.js';
import { fittingHeight, projectShapes, type MapShape } from './map-projection.js';
import { moveOfKey, moveView, type MapMove, type MapView } from './map-view.js';

/** An area of the map. */
export interface MapArea {
  readonly id: string;
  readonly name: string;
  /** Written on the area where there is room for it. */
  readonly caption?: string | undefined;
  readonly geometry: AreaGeometry;
  /** Number of the legend entry (0 to 5) whose colour it gets. */
  readonly category: number;
  /** Second line of the label: "12.345 người/km²". */
  readonly detail?: string | undefined;
  readonly href: string;
}

/** What a map shows. */
export interface GeoMapProps {
  readonly label: string;
  readonly areas: readonly MapArea[];
  readonly legend: readonly MapLegendItem[];
  readonly legendTitle: string;
  /** `named` colours set kinds apart; `stepped` colours go from little to much. */
  readonly palette: 'named' | 'stepped';
  readonly controls: MapControlLabels;
  readonly selectedId?: string | undefined;
  readonly onNavigate?: ((href: string, event: MouseEvent) => void) | undefined;
}

const drawingWidth = 880;

/**
 * Areas drawn from GeoJSON, without tiles and without any request. Zoom and move with the buttons or with
 * `+`, `-`, `0` and the arrow keys; every area is a link with its name.
 *
 * @example <GeoMap label="65 communes" areas={areas} legend={legend} legendTitle="Kind" palette="named" controls={c} />
 */
export function GeoMap(props: GeoMapProps) {
  const { label, areas, legend, legendTitle, palette, controls, selectedId, onNavigate } = props;
  const size = useMemo(() => [drawingWidth, fittingHeight(areas, drawingWidth)] as const, [areas]);
  const shapes = useMemo(() => projectShapes(areas, size), [areas, size]);
  const [view, setView] = useState<MapView | null>(null);
  const [namedId, setNamedId] = useState<string | null>(null);
  const shown = view ?? { x: 0, y: 0, width: size[0], height: size[1] };
  const move = (step: MapMove): void => setView(moveView(shown, step, size));
  const named = areas.find((area) => area.id === (namedId ?? selectedId));

  function moveByKey(event: KeyboardEvent): void {
    const step = event.ctrlKey || event.metaKey || event.altKey ? null : moveOfKey(event.key);
    if (step === null) return;
    event.preventDefault();
    move(step);
  }

  return (
    <figure className={classes.figure} data-palette={palette}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys work anywhere on the map */}
      <section
        className={classes.frame}
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- and before an area is reached
        tabIndex={0}
        onKeyDown={moveByKey}
      >
        <svg className={classes.drawing} viewBox={`${shown.x} ${shown.y} ${shown.width} ${shown.height}`}>
          {areas.map((area, index) => (
            <AreaLink
              key={area.id}
              area={area}
              shape={shapes[index]!}
              isSelected={area.id === selectedId}
              onName={setNamedId}
              onNavigate={onNavigate}
            />
          ))}
          <Captions areas={areas} shapes={shapes} scale={shown.width / size[0]} />
          {named && <AreaOutline shape={shapes.find((shape) => shape.id === named.id)} />}
        </svg>
        <MapControls labels={controls} onMove={move} />
        <p className={classes.name} aria-hidden="true" data-empty={named ? undefined : true}>
          <strong>{named?.name}</strong>
          {named?.detail}
        </p>
      </section>
      <MapLegend title={legendTitle} items={legend} />
    </figure>
  );
}

interface AreaLinkProps {
  readonly area: MapArea;
  readonly shape: MapShape;
  readonly isSelected: boolean;
  readonly onName: (id: string | null) => void;
  readonly onNavigate: GeoMapProps['onNavigate'];
}

function AreaLink({ area, shape, isSelected, onName, onNavigate }: AreaLinkProps) {
  return (
    <a
      className={classes.area}
      href={area.href}
      aria-label={[area.name, area.detail].filter(Boolean).join(', ')}
      aria-current={isSelected ? 'true' : undefined}
      data-category={area.category}
      onFocus={() => onName(area.id)}
      onBlur={() => onName(null)}
      onMouseEnter={() => onName(area.id)}
      onMouseLeave={() => onName(null)}
      onClick={(event) => onNavigate?.(area.href, event)}
    >
      <path d={shape.path} />
    </a>
  );
}

interface CaptionsProps {
  readonly areas: readonly MapArea[];
  readonly shapes: readonly MapShape[];
  /** Share of the drawing that is seen: letters keep their size when the map is zoomed. */
  readonly scale: number;
}

const captionSize = 12.5;
/** Mean width of a letter as a share of its height. */
const letterWidth = 0.56;

function Captions({ areas, shapes, scale }: CaptionsProps) {
  const size = captionSize * scale;
  return areas.map((area, index) => {
    const shape = shapes[index]!;
    const room = area.caption === undefined ? 0 : area.caption.length * size * letterWidth;
    if (room === 0 || room > shape.width * 0.92) return null;
    return (
      <text
        key={area.id}
        className={classes.caption}
        aria-hidden="true"
        x={shape.center[0]}
        y={shape.center[1] + size / 3}
        fontSize={size}
        strokeWidth={size / 4}
        textAnchor="middle"
      >
        {area.caption}
      </text>
    );
  });
}

/** Drawn last, so that neighbours do not cover the outline. */
function AreaOutline({ shape }: { shape: MapShape | undefined }) {
  return shape ? <path className={classes.outline} d={shape.path} /> : null;
}
