import { useMemo, type ReactNode } from 'react';
import { encode } from 'uqr';

interface QrCodeProps {
  readonly text: string;
  /** What a camera finds, for people who cannot see it. */
  readonly label: string;
  /** Pixels. */
  readonly size?: number;
}

/** A QR code drawn here: nothing of its text leaves the page. Dark on white in every look, as cameras expect. */
export function QrCode({ text, label, size = 176 }: QrCodeProps): ReactNode {
  const { edge, path } = useMemo(() => outline(text), [text]);
  return (
    <svg aria-label={label} height={size} role="img" viewBox={`0 0 ${edge} ${edge}`} width={size}>
      <rect fill="#fff" height={edge} width={edge} />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

const QUIET_ZONE = 4;

/** One path for all dark squares. */
function outline(text: string): { readonly edge: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return { edge: size, path: squares.join('') };
}
