// What a camera reads of a page: the picture as it is drawn, decoded by a reader that is not ours.

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
