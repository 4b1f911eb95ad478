/** Drawn by hand, one function for each piece, on a field of 320 × 260. */

const glazes = {
  sage: { light: '#c9d6c3', mid: '#9db196', dark: '#6f8a6d', inside: '#7d957a' },
  sand: { light: '#f1e2c6', mid: '#dcc49a', dark: '#b4946a', inside: '#c3a678' },
  midnight: { light: '#5d7796', mid: '#2f4663', dark: '#172539', inside: '#1d2e45' },
  chalk: { light: '#ffffff', mid: '#f1ece1', dark: '#cfc6b4', inside: '#ddd5c5' },
} as const;
export type Glaze = keyof typeof glazes;

type Drawn = { id: string; glaze: Glaze };

const clay = { light: '#d9a983', mid: '#c08a63', dark: '#8f5f40' };

const turned = (id: string, { light, mid, dark }: { light: string; mid: string; dark: string }): string =>
  `<linearGradient id="${id}"><stop offset="0" stop-color="${dark}"/><stop offset=".3" stop-color="${light}"/><stop offset=".62" stop-color="${mid}"/><stop offset="1" stop-color="${dark}"/></linearGradient>`;

/** The iron in the clay shows through the glaze. The same piece always has the same dots. */
function speckles(left: number, top: number, width: number, height: number, count: number): string {
  let seed = left * 7 + top * 13 + width;
  const next = () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return seed / 2147483648;
  };
  const dots = Array.from({ length: count }, () => {
    const [x, y, r] = [left + next() * width, top + next() * height, 0.6 + next() * 1.1];
    return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${r.toFixed(1)}"/>`;
  });
  return `<g fill="#4a3627" opacity=".42">${dots.join('')}</g>`;
}

const shadow = (width: number, y = 216): string =>
  `<ellipse cx="160" cy="${y}" rx="${width}" ry="9" fill="#3b2c1e" opacity=".16"/>`;

/** A body with glaze above and bare clay below, the edge between them as it ran in the kiln. */
function glazed({ id, glaze }: Drawn, body: string, foot: string, dots: string): string {
  return `<defs>${turned(`${id}-g`, glazes[glaze])}${turned(`${id}-c`, clay)}<clipPath id="${id}-b"><path d="${body}"/></clipPath></defs>
<path d="${body}" fill="url(#${id}-g)"/><g clip-path="url(#${id}-b)">${dots}<path d="${foot}" fill="url(#${id}-c)"/></g>`;
}

const mug = (drawn: Drawn): string => {
  const { mid, dark, inside, light } = glazes[drawn.glaze];
  return `${shadow(74)}
<path d="M212 112c46-8 50 62 0 66" fill="none" stroke="${dark}" stroke-width="15" stroke-linecap="round"/><path d="M212 110c44-8 48 60 0 64" fill="none" stroke="${mid}" stroke-width="10" stroke-linecap="round"/>
${glazed(drawn, 'M104 82v106q0 26 26 26h60q26 0 26-26V82z', 'M96 186q16 9 32 3t32 2 32-3 32 4v40H96z', speckles(108, 92, 104, 96, 34))}
<ellipse cx="160" cy="82" rx="56" ry="13" fill="${inside}" stroke="${light}" stroke-width="3"/><ellipse cx="160" cy="87" rx="46" ry="8" fill="#5b3a25" opacity=".75"/>`;
};

const bowl = (drawn: Drawn): string => {
  const { inside, light, dark } = glazes[drawn.glaze];
  return `${shadow(64, 218)}<path d="M132 206h56l-5 13h-46z" fill="${clay.mid}"/>
${glazed(drawn, 'M66 112c3 62 36 92 70 98h48c34-6 67-36 70-98z', 'M60 196q26-8 50-2t50 0 50 0 50 2v30H60z', speckles(74, 120, 172, 78, 40))}
<ellipse cx="160" cy="112" rx="94" ry="24" fill="${inside}" stroke="${light}" stroke-width="3"/><path d="M84 118c20 16 132 16 152 0" fill="none" stroke="${dark}" stroke-width="2" opacity=".5"/><path d="M104 126c26 9 86 9 112 0" fill="none" stroke="${dark}" stroke-width="1.5" opacity=".4"/>`;
};

const plate = ({ id, glaze }: Drawn): string => {
  const { light, mid, dark } = glazes[glaze];
  return `<defs><radialGradient id="${id}-p" cx=".4" cy=".35" r=".8"><stop offset="0" stop-color="${light}"/><stop offset=".7" stop-color="${mid}"/><stop offset="1" stop-color="${dark}"/></radialGradient></defs>
<circle cx="165" cy="138" r="98" fill="#3b2c1e" opacity=".14"/><circle cx="160" cy="130" r="98" fill="${clay.mid}"/><circle cx="160" cy="130" r="94.5" fill="url(#${id}-p)"/>
${speckles(92, 62, 136, 136, 46)}
<circle cx="160" cy="130" r="64" fill="none" stroke="${dark}" stroke-width="2.5" opacity=".55"/><circle cx="160" cy="130" r="61" fill="${light}" opacity=".45"/>
<path d="M160 130m-6 0a6 6 0 1 1 8 6a12 12 0 1 1 8-14a20 20 0 1 1-26 22a30 30 0 0 1 20-42" fill="none" stroke="${dark}" stroke-width="1.4" opacity=".45"/>`;
};

const leaf = (x: number, y: number, turn: number): string =>
  `<path d="M0 0c7-9 18-9 24 0c-6 9-17 9-24 0z" transform="translate(${x} ${y}) rotate(${turn})" fill="#6d8a5c"/>`;

const vase = (drawn: Drawn): string => {
  const { inside, light } = glazes[drawn.glaze];
  return `${shadow(56, 222)}
<g fill="none" stroke="#6b5238" stroke-width="2.4" stroke-linecap="round"><path d="M158 96c-2-26-10-46-26-70"/><path d="M163 96c2-24 12-40 32-58"/></g>
${leaf(133, 28, 200)}${leaf(140, 40, -20)}${leaf(147, 56, 190)}${leaf(152, 66, -30)}${leaf(194, 39, -50)}${leaf(184, 48, 190)}${leaf(178, 56, 10)}${leaf(170, 70, -10)}
${glazed(drawn, 'M143 94c0 22-4 32-22 50c-26 26-22 62 8 78h62c30-16 34-52 8-78c-18-18-22-28-22-50z', 'M96 206q16-7 32-2t32 0 32 0 32 2v30H96z', speckles(108, 140, 104, 64, 30))}
<ellipse cx="160" cy="94" rx="17" ry="5" fill="${inside}" stroke="${light}" stroke-width="2.5"/><path d="M121 150c26 8 52 8 78 0" fill="none" stroke="${light}" stroke-width="2" opacity=".45"/>`;
};

const teapot = (drawn: Drawn): string => {
  const { light, mid, dark } = glazes[drawn.glaze];
  return `${shadow(82)}
<path d="M100 122c-56-18-62 66 2 64" fill="none" stroke="${dark}" stroke-width="14" stroke-linecap="round"/><path d="M100 120c-54-18-58 62 2 62" fill="none" stroke="${mid}" stroke-width="9" stroke-linecap="round"/>
<path d="M214 142c34-4 28-38 54-52l14 9c-14 26-18 76-66 78z" fill="${mid}"/><path d="M268 90l14 9" stroke="${light}" stroke-width="4" stroke-linecap="round"/>
${glazed(drawn, 'M90 152c0-46 32-64 70-64s70 18 70 64c0 40-28 62-70 62s-70-22-70-62z', 'M80 190q20 8 40 2t40 2 40-2 40 4v30H80z', speckles(100, 104, 120, 84, 38))}
<path d="M117 94c6-24 80-24 86 0z" fill="${mid}"/><ellipse cx="160" cy="94" rx="43" ry="8" fill="none" stroke="${light}" stroke-width="3"/><circle cx="160" cy="69" r="9" fill="${clay.mid}"/><circle cx="157" cy="66" r="3" fill="${clay.light}"/>`;
};

const dish = (drawn: Drawn): string => {
  const { inside, light, dark, mid } = glazes[drawn.glaze];
  const crust = [110, 140, 166, 196, 214, 124, 180]
    .map((x, index) => `<ellipse cx="${x}" cy="${index > 4 ? 132 : 125 + (index % 2) * 5}" rx="8" ry="2.6"/>`)
    .join('');
  return `${shadow(98, 212)}<path d="M40 128h30v14H46q-8 0-8-8z M280 128h-30v14h24q8 0 8-8z" fill="${mid}" stroke="${dark}" stroke-width="2"/>
${glazed(drawn, 'M56 124l14 66q4 18 24 18h132q20 0 24-18l14-66z', 'M50 188q22 7 44 2t44 1 44-1 44 2 44-3v30H50z', speckles(72, 134, 176, 54, 40))}
<ellipse cx="160" cy="124" rx="104" ry="22" fill="${inside}" stroke="${light}" stroke-width="3.5"/><ellipse cx="160" cy="128" rx="90" ry="15" fill="#d69c3f"/><g fill="#a9671f" opacity=".7">${crust}</g>
<g fill="none" stroke="#8d7a66" stroke-width="2.4" stroke-linecap="round" opacity=".45"><path d="M132 88c-6-10 6-14 0-26"/><path d="M160 82c-6-10 6-14 0-26"/><path d="M188 88c-6-10 6-14 0-26"/></g>`;
};

export const pieces = { mug, bowl, plate, vase, teapot, dish };
export type Piece = keyof typeof pieces;

export const drawing = (piece: Piece, glaze: Glaze, label: string): string =>
  `<svg viewBox="0 0 320 260" role="img" aria-label="${label}">${pieces[piece]({ id: piece, glaze })}</svg>`;

/** The shelf in the window of the workshop. */
export function shelf(label: string): string {
  const standing = (piece: Piece, glaze: Glaze, x: number, y: number, scale: number) =>
    `<g transform="translate(${x} ${y}) scale(${scale})">${pieces[piece]({ id: `shelf-${piece}-${glaze}`, glaze })}</g>`;
  return `<svg viewBox="0 0 640 520" role="img" aria-label="${label}">
<path class="wall" d="M60 520V250C60 110 176 20 320 20s260 90 260 230v270z"/>
<circle class="sun" cx="452" cy="150" r="58"/>
<path class="hill" d="M60 330c80-60 160-40 240-10s180 10 280-50v100H60z"/>
${standing('vase', 'midnight', 32, 64, 1.16)}${standing('bowl', 'sand', 216, 106, 0.98)}${standing('mug', 'sage', 396, 152, 0.76)}
<rect class="board" x="26" y="316" width="588" height="16" rx="4"/>
<rect class="board-edge" x="26" y="328" width="588" height="6" rx="3"/>
${standing('teapot', 'chalk', 84, 286, 0.9)}${standing('dish', 'sage', 318, 296, 0.86)}
<rect class="board" x="26" y="478" width="588" height="16" rx="4"/>
<rect class="board-edge" x="26" y="490" width="588" height="6" rx="3"/>
</svg>`;
}

export const lindenLeaf =
  '<svg class="leaf" viewBox="0 0 40 40" width="34" height="34" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="M20 34C8 30 4 20 8 12c3-6 9-5 12-2c3-3 9-4 12 2c4 8 0 18-12 22zM20 11v27M20 20l-6-4M20 20l6-4M20 27l-7-4M20 27l7-4"/></svg>';
