/** A file within a zip archive. */
export interface ZipEntry {
  readonly name: string;
  readonly size: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;

/** Whether bytes begin like a zip archive, as every .xlsx does. */
export function isZip(content: Uint8Array): boolean {
  return content[0] === 0x50 && content[1] === 0x4b && content[2] === 3 && content[3] === 4;
}

/** What a zip archive says it holds, without unpacking anything; null when its directory cannot be read. */
export function readZipDirectory(content: Uint8Array): ZipEntry[] | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const entries: ZipEntry[] = [];
  let position = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (position + 46 > view.byteLength || view.getUint32(position, true) !== DIRECTORY_ENTRY) return null;
    const nameLength = view.getUint16(position + 28, true);
    const start = position + 46;
    const name = new TextDecoder().decode(content.subarray(start, start + nameLength));
    entries.push({ name, size: view.getUint32(position + 24, true) });
    position = start + nameLength + view.getUint16(position + 30, true) + view.getUint16(position + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let position = view.byteLength - 22; position >= lowest; position -= 1) {
    if (view.getUint32(position, true) === END_OF_DIRECTORY) return position;
  }
  return null;
}
