import classes from './geo-map.module.css';
import type { MapMove } from './map-view.js';

/** Names of the map's buttons. */
export interface MapControlLabels {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly reset: string;
}

interface MapControlsProps {
  readonly labels: MapControlLabels;
  readonly onMove: (move: MapMove) => void;
}

/** Buttons for those who have no wheel and no keyboard. */
export function MapControls({ labels, onMove }: MapControlsProps) {
  const buttons = [
    { move: 'in', label: labels.zoomIn, path: 'M8 3v10M3 8h10' },
    { move: 'out', label: labels.zoomOut, path: 'M3 8h10' },
    { move: 'reset', label: labels.reset, path: 'M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3' },
  ] as const;
  return (
    <div className={classes.controls}>
      {buttons.map((button) => (
        <button
          key={button.move}
          type="button"
          aria-label={button.label}
          title={button.label}
          onClick={() => onMove(button.move)}
        >
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path className={classes.sign} d={button.path} />
          </svg>
        </button>
      ))}
    </div>
  );
}
