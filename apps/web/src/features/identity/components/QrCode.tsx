import type { ReactNode } from 'react';
import { encode } from 'uqr';

interface Props {
  readonly content: string;
}

const side = 232;

/** A picture for a phone's camera. Decorative: the same stands beside it as text. White paper in every colour scheme, or cameras fail. */
export function QrCode({ content }: Props): ReactNode {
  const { size, data } = encode(content, { ecc: 'M', border: 3 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return (
    <svg
      aria-hidden="true"
      focusable="false"
      width={side}
      height={side}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}h-${size}z`} />
      <path fill="#000" d={squares.join('')} />
    </svg>
  );
}
