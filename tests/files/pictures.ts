import { crc32 } from 'node:zlib';

/** 24 × 16 pixels from red to blue, as ImageMagick writes them: baseline, progressive, WebP. */
export const plainJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAFRABAQAAAAAAAAAAAAAAAAAAABP/xAAVAQEBAAAAAAAAAAAAAAAAAAAABf/EABYRAAMAAAAAAAAAAAAAAAAAAAAVYf/aAAwDAQACEQMRAD8AwKlUVSqoohZaUtqIqgogaU//2Q==',
  'base64',
);
export const progressiveJpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wgARCAAQABgDASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAMF/8QAFQEBAQAAAAAAAAAAAAAAAAAAAAT/2gAMAwEAAhADEAAAAc9FVZZEf//EABUQAQEAAAAAAAAAAAAAAAAAAAAR/9oACAEBAAEFAqqqqv/EABURAQEAAAAAAAAAAAAAAAAAAAAU/9oACAEDAQE/AalT/8QAFREBAQAAAAAAAAAAAAAAAAAAABT/2gAIAQIBAT8BkSP/xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAY/Al//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAE/IUB//9oADAMBAAIAAwAAABDHH//EABURAQEAAAAAAAAAAAAAAAAAAABx/9oACAEDAQE/EKU//8QAFREBAQAAAAAAAAAAAAAAAAAAAHH/2gAIAQIBAT8QlL//xAAUEAEAAAAAAAAAAAAAAAAAAAAg/9oACAEBAAE/EF//AP/Z',
  'base64',
);
const plainWebp = Buffer.from(
  'UklGRlIAAABXRUJQVlA4IEYAAABwAwCdASoYABAAPu1kqU2/paQiMAgD8B2JbACdGuAAgE0ciMgA/u2an5dN1AmCCf4ug1dW/+N+3/b7NTzypAFv9oslrAAA',
  'base64',
);

/** What can be found again in a file whose words are not packed. */
export const CAMERA = 'Kamera von Jana';
export const PLACE = 'GPSPLACE';

/** What a telephone writes of a picture: its make, which way up it was held, and where it was taken (Exif 2.32). */
export function exif(orientation: number): Buffer {
  const make = Buffer.from(`${CAMERA}\0`, 'latin1');
  const place = Buffer.from(`${PLACE}\0`, 'latin1');
  const first = 8;
  const gps = first + 2 + 3 * 12 + 4;
  const values = gps + 2 + 3 * 12 + 4;
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12);
    bytes.writeUInt16LE(tag, 0);
    bytes.writeUInt16LE(type, 2);
    bytes.writeUInt32LE(count, 4);
    bytes.writeUInt32LE(value, 8);
    return bytes;
  };
  const directory = (...entries: Buffer[]) => {
    const count = Buffer.alloc(2);
    count.writeUInt16LE(entries.length);
    return Buffer.concat([count, ...entries, Buffer.alloc(4)]);
  };
  const degrees = Buffer.alloc(24);
  [52, 1, 31, 1, 12, 1].forEach((part, index) => void degrees.writeUInt32LE(part, index * 4));
  return Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    directory(entry(0x010f, 2, make.length, values), entry(0x0112, 3, 1, orientation), entry(0x8825, 4, 1, gps)),
    directory(
      entry(0x0001, 2, 2, 0x4e),
      entry(0x0002, 5, 3, values + make.length),
      entry(0x001b, 2, place.length, values + make.length + degrees.length),
    ),
    make,
    degrees,
    place,
  ]);
}

const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><exif:GPSLatitude>${PLACE}</exif:GPSLatitude></x:xmpmeta>`;

function jpegSegment(marker: number, payload: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** As a telephone sends it: Exif, XMP, a comment, and behind the end a second picture with its own Exif. */
export function jpegOfPhone(orientation: number, picture = plainJpeg): Buffer {
  const told = jpegSegment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation)]));
  return Buffer.concat([
    picture.subarray(0, 2),
    told,
    jpegSegment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${xmp}`)),
    jpegSegment(0xed, Buffer.from(`Photoshop 3.0\0${CAMERA}`)),
    jpegSegment(0xfe, Buffer.from(`taken at ${PLACE}`)),
    picture.subarray(2),
    picture.subarray(0, 2),
    told,
    picture.subarray(2),
  ]);
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG with what programs write into it; `picture` is one without. */
export const pngOfPhone = (picture: Buffer, orientation: number): Buffer =>
  Buffer.concat([
    picture.subarray(0, 33),
    pngChunk('eXIf', exif(orientation)),
    pngChunk('tEXt', Buffer.from(`Author\0${CAMERA}`)),
    pngChunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`)),
    pngChunk('tIME', Buffer.from([7, 0xea, 3, 2, 9, 0, 0])),
    picture.subarray(33),
    Buffer.from(`behind the end: ${PLACE}`),
  ]);

function webpChunk(type: string, data: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32LE(data.length, 4);
  return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
}

export function webpOfPhone(orientation: number): Buffer {
  const extended = Buffer.alloc(10);
  extended[0] = 0x08 | 0x04;
  extended.writeUIntLE(23, 4, 3);
  extended.writeUIntLE(15, 7, 3);
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    webpChunk('VP8X', extended),
    plainWebp.subarray(12),
    webpChunk('EXIF', exif(orientation)),
    webpChunk('XMP ', Buffer.from(xmp)),
  ]);
  const head = Buffer.alloc(8);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
