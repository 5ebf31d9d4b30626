/** The flow as a picture that stands alone: an SVG with its styles in it, and the same in pixels. */

/** What the style sheets may say about a shape or a text of the flow. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
  'paint-order',
  'visibility',
  'display',
];
/** In a file there is nothing to press. */
const ONLY_HERE = ['class', 'role', 'tabindex', 'aria-pressed', 'aria-label', 'aria-hidden'];
const MARGIN = 16;
/** Pixels of the PNG per pixel of the page. */
const DENSITY = 2;
const SVG = 'http://www.w3.org/2000/svg';

/** null when the cell shows no picture. */
export function pictureSvg(cell: string): string | null {
  const shown = document.getElementById(cell)?.querySelector<SVGSVGElement>('.Flow-svg');
  if (!shown) return null;
  const copy = shown.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return null;
  inlineStyles(shown, copy);
  const { width, height } = shown.viewBox.baseVal;
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute(
    'viewBox',
    `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`,
  );
  copy.setAttribute('width', String(width + 2 * MARGIN));
  copy.setAttribute('height', String(height + 2 * MARGIN));
  copy.prepend(ground(shown, width, height));
  return new XMLSerializer().serializeToString(copy);
}

/** The same as PNG; null when there is no picture or the browser could not draw it. */
export async function picturePng(cell: string): Promise<Blob | null> {
  const svg = pictureSvg(cell);
  if (svg === null) return null;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * DENSITY;
  canvas.height = image.naturalHeight * DENSITY;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

function inlineStyles(from: Element, to: Element): void {
  const computed = getComputedStyle(from);
  if (to instanceof SVGElement) {
    for (const property of PROPERTIES) {
      const value = computed.getPropertyValue(property);
      if (value !== '') to.style.setProperty(property, value);
    }
    for (const name of ONLY_HERE) to.removeAttribute(name);
  }
  for (let i = 0; i < from.children.length; i++) {
    const [before, after] = [from.children[i], to.children[i]];
    if (before && after) inlineStyles(before, after);
  }
}

/** The card that the picture stands on: its colour belongs to the theme. */
function ground(shown: Element, width: number, height: number): SVGRectElement {
  const rect = document.createElementNS(SVG, 'rect');
  const colour = getComputedStyle(shown).getPropertyValue('--surface').trim();
  const at = { x: -MARGIN, y: -MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  for (const [name, value] of Object.entries(at)) rect.setAttribute(name, String(value));
  rect.setAttribute('fill', colour);
  return rect;
}
