const LONGEST_SIDE = 2000;
const QUALITY = 0.85;

/**
 * A photo as it is sent: small enough for a phone's line, upright, and drawn anew, which leaves the place and the device
 * behind that cameras write into it. What is no photo, or none that this browser can show, goes as it is.
 */
export async function shrinkPhoto(file: File): Promise<File> {
  if (!file.type.startsWith('image/')) return file;
  const picture = await decode(file);
  if (!picture) return file;
  const blob = await draw(picture);
  picture.close();
  return blob ? new File([blob], file.name.replace(/\.[^.]*$/, '') + '.jpg', { type: blob.type }) : file;
}

async function decode(file: File): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
}

function draw(picture: ImageBitmap): Promise<Blob | null> {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const pen = canvas.getContext('2d');
  if (!pen) return Promise.resolve(null);
  // JPEG has no transparency: without this it would be black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
}
