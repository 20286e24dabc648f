// How much room a label takes in the default 11 px font (Chinese characters are as wide as high).
const LINE = 14;
const MAX = 90;

export function textWidth(text) {
  return [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e80 ? 11.5 : 6.2), 0);
}

export function labelSize(text) {
  const width = textWidth(text);
  const lines = Math.ceil(width / (MAX - 6));
  return { w: Math.ceil(Math.min(MAX, width + 6)), h: lines * LINE };
}
