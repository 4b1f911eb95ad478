import iconUrl from '../look/icon.svg';

const size = 64;
let icon: Promise<HTMLImageElement> | undefined;
let shown = 0;

async function drawn(): Promise<string> {
  icon ??= new Promise((resolve, reject) => {
    const image = new Image(size, size);
    image.onload = () => resolve(image);
    image.onerror = reject;
    image.src = iconUrl;
  });
  const canvas = document.createElement('canvas');
  canvas.width = size;
  canvas.height = size;
  const brush = canvas.getContext('2d');
  if (!brush) return iconUrl;
  brush.drawImage(await icon, 0, 0, size, size);
  brush.fillStyle = '#ffffff';
  brush.beginPath();
  brush.arc(46, 18, 18, 0, 7);
  brush.fill();
  brush.fillStyle = '#d9480f';
  brush.beginPath();
  brush.arc(46, 18, 14, 0, 7);
  brush.fill();
  return canvas.toDataURL('image/png');
}

/** A dot on the page's icon while something is unread; the number stands in the title. */
export function showBadge(unread: number): void {
  shown = unread;
  const link = document.querySelector<HTMLLinkElement>('link[rel~="icon"]');
  if (!link) return;
  link.dataset['plain'] ??= link.href;
  const plain = link.dataset['plain'];
  if (unread === 0) {
    link.href = plain;
    link.type = 'image/svg+xml';
    return;
  }
  drawn().then(
    (badged) => {
      if (shown === 0) return;
      link.href = badged;
      link.type = 'image/png';
    },
    () => undefined,
  );
}
