/** Room for a line of caption more, in pixels: a sentence grows while knobs move. */
const LINE = 28;

/** The address of a figure, or of the lab, alone: for a frame in another page. */
export function embeddedAddress(address: string): string {
  const url = new URL(address);
  url.search = url.search === '' ? '?embed' : `?embed&${url.search.slice(1)}`;
  return url.href;
}

/** The lines that put a figure into another page: its embedded address, its title, and how high it is there in pixels. */
export function embedCode(address: string, title: string, height: number): string {
  const said = {
    src: address,
    title: `One Bit: ${title}`,
    width: '100%',
    height: String(height + LINE),
    loading: 'lazy',
  };
  const attributes = Object.entries(said).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<iframe ${attributes.join(' ')}></iframe>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
