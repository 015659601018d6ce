import { encode } from 'uqr';

/** The dark squares as one SVG path in module units, with the size of the square that holds it, quiet zone included. */
export const qrPath = (value: string): { readonly path: string; readonly size: number } => {
  // Four light modules on each side: ISO/IEC 18004, 6.3.8.
  const { data, size } = encode(value, { ecc: 'M', border: 4 });
  const runs = data.flatMap((row, y) => {
    const pieces: string[] = [];
    for (let x = 0; x < size; x += 1) {
      if (!row[x] || row[x - 1]) continue;
      let end = x;
      while (row[end]) end += 1;
      pieces.push(`M${x} ${y}h${end - x}v1h${x - end}z`);
    }
    return pieces;
  });
  return { path: runs.join(''), size };
};
