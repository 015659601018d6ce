/** A photo at least this wide and high (pixels) still shows every letter of an A4 page. */
const longestSide = 2_400;
const qualities = [0.85, 0.7, 0.55] as const;

const isPhoto = (file: File): boolean => file.type === 'image/jpeg' || file.type === 'image/png';

const toBlob = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));

const jpegName = (name: string): string => `${name.replace(/\.[^.]+$/, '')}.jpg`;

const draw = (photo: ImageBitmap): HTMLCanvasElement => {
  const scale = Math.min(1, longestSide / Math.max(photo.width, photo.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(photo.width * scale);
  canvas.height = Math.round(photo.height * scale);
  const brush = canvas.getContext('2d');
  if (brush) {
    // JPEG has no transparency: without paper under it a scan would turn black.
    brush.fillStyle = '#fff';
    brush.fillRect(0, 0, canvas.width, canvas.height);
    brush.drawImage(photo, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
};

/** The same photo in at most `maxBytes` when it can be made so; anything else comes back as it was. */
export const scalePhoto = async (file: File, maxBytes: number): Promise<File> => {
  if (!isPhoto(file) || file.size <= maxBytes) return file;
  try {
    const canvas = draw(await createImageBitmap(file));
    for (const quality of qualities) {
      const blob = await toBlob(canvas, quality);
      if (blob && blob.size <= maxBytes) return new File([blob], jpegName(file.name), { type: 'image/jpeg' });
    }
  } catch {
    // The browser cannot read it: the server will say what is wrong.
  }
  return file;
};
