// What a camera reads of a page: the picture as it is drawn, decoded by a reader that is not ours;
// and a camera of Chromium that sees such pictures.

import { writeFile } from "node:fs/promises";
import jsQR from "jsqr";

/** The text of the code that an element of the page shows, as a picture of the screen has it. */
export const photographed = async (page, locator) => {
  await locator.scrollIntoViewIfNeeded();
  const picture = await locator.screenshot();
  const { width, height, pixels } = await page.evaluate(pixelsOf, picture.toString("base64"));
  return jsQR(Uint8ClampedArray.from(Buffer.from(pixels, "base64")), width, height)?.data;
};

/** Runs in the page: the pixels of a picture, four bytes each. */
const pixelsOf = async (picture) => {
  const image = Object.assign(new Image(), { src: `data:image/png;base64,${picture}` });
  await image.decode();
  const { width, height } = image;
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const bytes = context.getImageData(0, 0, width, height).data;
  return { width, height, pixels: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")) };
};

/** Chromium's own camera, which sees a grey picture with a clock, and is there at once when a page asks. */
export const CAMERA = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

const FRAMES = 45; // for each picture, at 30 a second

/**
 * Writes what a camera sees into a file: `pictures` (PNG, as screenshots of codes are) held up one
 * after another, over and over again, a second and a half each. Gives the flags of that camera. Any
 * page does to draw on.
 */
export const cameraOf = async (page, pictures, path) => {
  const frames = await page.evaluate(framesOf, pictures.map((picture) => picture.toString("base64")));
  const film = frames.flatMap((frame) => Array(FRAMES).fill(Buffer.from(frame, "base64")));
  await writeFile(path, Buffer.concat(film));
  return seeing(path);
};

/**
 * The flags with which a browser has a camera that sees a file: `withApp(use, { flags })`. The file
 * needs to be there only when the camera starts.
 */
export const seeing = (path) => [...CAMERA, `--use-file-for-fake-video-capture=${path}`];

/** Runs in the page: each picture before a grey wall, as a JPEG of what a camera gives. */
const framesOf = (pictures) =>
  Promise.all(pictures.map(async (picture) => {
    const image = Object.assign(new Image(), { src: `data:image/png;base64,${picture}` });
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: 1280, height: 720 });
    const context = canvas.getContext("2d");
    context.fillStyle = "#777";
    context.fillRect(0, 0, canvas.width, canvas.height);
    const [high, wide] = [520, (520 * image.width) / image.height];
    context.drawImage(image, (canvas.width - wide) / 2, (canvas.height - high) / 2, wide, high);
    return canvas.toDataURL("image/jpeg", 0.9).split(",")[1];
  }));
