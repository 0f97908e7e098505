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
    { move: 'in', label: labels.zoomIn, sign: '+' },
    { move: 'out', label: labels.zoomOut, sign: '−' },
    { move: 'reset', label: labels.reset, sign: '⤢' },
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
          {button.sign}
        </button>
      ))}
    </div>
  );
}
