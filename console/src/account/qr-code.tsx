import { encode } from 'uqr';

const quiet = 2;

/** Dark on light whatever the scheme: cameras read nothing else well. */
export function QrCode({ text, label, size = 208 }: { text: string; label: string; size?: number }) {
  const { data, size: modules } = encode(text, { border: quiet });
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${modules} ${modules}`}
      shapeRendering="crispEdges"
      style={{ borderRadius: 10, background: '#fff', border: '1px solid var(--sb-line)' }}
    >
      <path d={path} fill="#10201f" />
    </svg>
  );
}
