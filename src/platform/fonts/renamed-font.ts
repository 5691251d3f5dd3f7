/** The font `font` under another name, for tests that need a bureau's licensed font without having one. */
export function renamedFont(font: Buffer, name: string): Buffer {
  const count = font.readUInt16BE(4);
  const directory = Buffer.from(font.subarray(0, 12 + count * 16));
  const names = nameTable(name);
  for (let at = 12; at < directory.length; at += 16) {
    if (directory.toString('latin1', at, at + 4) !== 'name') continue;
    directory.writeUInt32BE(font.length, at + 8);
    directory.writeUInt32BE(names.length, at + 12);
  }
  return Buffer.concat([directory, font.subarray(directory.length), names]);
}

/** Family, style, full and PostScript name as a Chinese Windows font has them. Source: OpenType, name. */
function nameTable(name: string): Buffer {
  const texts: readonly (readonly [number, string])[] = [
    [1, name],
    [2, 'Regular'],
    [4, name],
    [6, 'BureauFont'],
  ];
  const storage = 6 + texts.length * 12;
  const head = Buffer.alloc(storage);
  head.writeUInt16BE(texts.length, 2);
  head.writeUInt16BE(storage, 4);
  const strings: Buffer[] = [];
  let offset = 0;
  for (const [index, [id, text]] of texts.entries()) {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    [3, 1, 0x804, id, bytes.length, offset].forEach((value, field) => {
      head.writeUInt16BE(value, 6 + index * 12 + field * 2);
    });
    strings.push(bytes);
    offset += bytes.length;
  }
  return Buffer.concat([head, ...strings]);
}
