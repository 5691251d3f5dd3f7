const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Attributes of a start tag by name, namespace prefixes dropped: `r:id` is found as `id` unless `id` itself is there. */
export type Attributes = ReadonlyMap<string, string>;

/** The attributes of every start tag with this local name, whatever its prefix, in document order. */
export function tagsNamed(xml: string, name: string): Attributes[] {
  const pattern = new RegExp(`<(?:[\\w.-]+:)?${name}((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*/?>`, 'g');
  return Array.from(xml.matchAll(pattern), ([, attributes = '']) => attributesOf(attributes));
}

/** The text between the first start tag and the first end tag with this local name; '' where there is none. */
export function sectionNamed(xml: string, name: string): string {
  const start = new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^>]*)?>`).exec(xml);
  if (start === null || start[0].endsWith('/>')) return '';
  const from = start.index + start[0].length;
  const length = xml.slice(from).search(new RegExp(`</(?:[\\w.-]+:)?${name}\\s*>`));
  return length < 0 ? '' : xml.slice(from, from + length);
}

function attributesOf(text: string): Attributes {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    const value = decodedEntities(double ?? single ?? '');
    const local = name.slice(name.indexOf(':') + 1);
    if (local === name || !attributes.has(local)) attributes.set(local, value);
  }
  return attributes;
}

/** Text with the five XML entities and numeric references resolved; others stay as they stand. */
export function decodedEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (all, hex, decimal, name) => {
    if (name !== undefined) return entities[String(name)] ?? all;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
}

/**
 * The text of a string item (`si`, `is`): its runs joined, phonetic guides left out, Excel's `_x000D_` escapes resolved.
 * `inner` is what stands between the item's tags.
 */
export function itemText(inner: string): string {
  const spoken = inner.includes('rPh') ? inner.replace(/<((?:[\w.-]+:)?)rPh[\s>].*?<\/\1rPh\s*>/gs, '') : inner;
  let text = '';
  for (const [, run = ''] of withoutCdata(spoken).matchAll(/<(?:[\w.-]+:)?t(?:\s[^>]*)?(?<!\/)>([^<]*)<\//g))
    text += run;
  return unescaped(decodedEntities(text));
}

/** Character data of one element: entities, CDATA and Excel's `_xHHHH_` escapes resolved. */
export function plainText(data: string): string {
  return unescaped(decodedEntities(withoutCdata(data)));
}

function withoutCdata(xml: string): string {
  if (!xml.includes('<![CDATA[')) return xml;
  return xml.replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, data: string) =>
    data.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  );
}

function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
