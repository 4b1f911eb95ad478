const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** A file that is never shown by the browser itself: what a stranger made is saved, and nothing of it runs. */
export const downloadHeaders = ({ name, bytes }: { name: string; bytes: number }): Record<string, string> => ({
  'content-type': 'application/octet-stream',
  'content-length': String(bytes),
  'content-disposition': `attachment; filename="${name.replace(/[^\x20-\x7e]|["\\]/g, '_')}"; filename*=UTF-8''${encoded(name)}`,
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
});
