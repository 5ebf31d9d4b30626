/** A picture with its styles written at every element, made small: each look stands once, for light and for dark. */

/** Room for the caption, below. */
const CAPTION = 26;

/**
 * @param {string} light @param {string} dark The same picture in the other theme.
 * @param {string} caption Who recorded it, and when: a picture of a run never passes as live.
 */
export function pictureInBothThemes(light, dark, caption) {
  const [lit, dim] = [withGround(light), withGround(dark)];
  const darkStyles = stylesOf(dim);
  if (stylesOf(lit).length !== darkStyles.length)
    throw new Error('the themes draw different things');
  /** @type {Map<string, string>} By both looks: the name of the class. */
  const classes = new Map();
  let at = 0;
  const body = lit.replace(/ style="([^"]*)"/g, (_, style) => {
    const key = `${style}|${darkStyles[at++]}`;
    const name = classes.get(key) ?? `a${classes.size.toString(36)}`;
    classes.set(key, name);
    return ` class="${name}"`;
  });
  const rules = [...classes].map(([key, name]) => {
    const [one = '', two = ''] = key.split('|');
    return { name, one: declarations(one), two: declarations(two) };
  });
  const inLight = rules.map(({ name, one }) => `.${name}{${one.join(';')}}`).join('');
  const inDark = rules
    .map(({ name, one, two }) => ({ name, other: two.filter((each) => !one.includes(each)) }))
    .filter(({ other }) => other.length > 0)
    .map(({ name, other }) => `.${name}{${other.join(';')}}`)
    .join('');
  const css = `${inLight}.said{fill:#444;font:13px system-ui,sans-serif}@media (prefers-color-scheme:dark){${inDark}.said{fill:#bbb}}`;
  return withCaption(body.replace(/>/, `><style>${css}</style>`), caption);
}

/** @param {string} svg */
function stylesOf(svg) {
  return [...svg.matchAll(/ style="([^"]*)"/g)].map(([, style = '']) => style);
}

/** The card is the first thing drawn, and has its colour as an attribute. @param {string} svg */
function withGround(svg) {
  return svg.replace(/(<rect [^>]*?) fill="([^"]*)"/, '$1 style="fill: $2;"');
}

/** @param {string} style */
function declarations(style) {
  return style
    .replaceAll('&quot;', '"')
    .split(';')
    .map((each) => each.trim().replace(/:\s+/, ':'))
    .filter((each) => each !== '' && each !== 'opacity:1');
}

/** The picture grows by a line. @param {string} svg @param {string} caption */
function withCaption(svg, caption) {
  const box = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg);
  if (box === null) throw new Error('a picture without a viewBox');
  const [x = 0, y = 0, width = 0, height = 0] = box.slice(1).map(Number);
  return (
    svg
      .replace(box[0], `viewBox="${x} ${y} ${width} ${height + CAPTION}"`)
      .replace(/ height="[^"]*"/, ` height="${height + CAPTION}"`)
      // The card under it, too.
      .replace(/(<rect [^>]*? height=")[^"]*"/, `$1${height + CAPTION}"`)
      .replace(
        '</svg>',
        `<text class="said" x="${x + 8}" y="${y + height + 18}">${caption}</text></svg>`,
      )
  );
}
