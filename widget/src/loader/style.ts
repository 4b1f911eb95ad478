/** Handed to a constructed stylesheet: it needs no `style-src` of the page's policy. Set by us: --brand, --ink. */
export const css = `:host{all:initial!important}
[hidden]{display:none!important}
.launcher,.panel{position:fixed;z-index:2147483000;bottom:calc(20px + env(safe-area-inset-bottom));right:calc(20px + env(safe-area-inset-right));transition:all .2s cubic-bezier(.2,.8,.3,1)}
.left>*{right:auto;left:calc(20px + env(safe-area-inset-left))}
.launcher{width:60px;height:60px;padding:0;border:0;border-radius:22px;background:var(--brand);color:var(--ink);cursor:pointer;display:grid;place-items:center;box-shadow:0 0 0 1px #ffffff29,0 12px 28px #1418164d}
.launcher:hover{transform:translateY(-2px)}
.launcher:focus-visible{outline:3px solid #fff;box-shadow:0 0 0 6px #111412}
.open .launcher{border-radius:30px}
svg{grid-area:1/1;width:30px;fill:none;stroke:currentColor;stroke-width:1.9;stroke-linecap:round;stroke-linejoin:round;transition:all .2s}
.open svg:first-of-type,div:not(.open) svg:last-of-type{opacity:0;transform:scale(.5)}
.badge{position:absolute;top:-6px;right:-6px;min-width:10px;padding:0 6px;border-radius:11px;background:#c8261c;color:#fff;font:700 12px/22px system-ui;box-shadow:0 0 0 2px #fff}
.panel{margin-bottom:74px;width:min(404px,100vw - 40px);height:min(690px,100dvh - 118px);border-radius:24px;overflow:hidden;background:Canvas;box-shadow:0 0 0 1px #14181614,0 28px 64px #1418164d}
div:not(.open)>.panel{opacity:0;visibility:hidden;transform:translateY(14px)}
iframe{display:block;width:100%;height:100%;border:0}
@media (max-width:520px),(max-height:480px){.panel{inset:0!important;margin:0;width:100%;height:100dvh;border-radius:0}.open .launcher{visibility:hidden}}
@media (prefers-reduced-motion:reduce){*{transition:none!important}}
@media print{*{display:none!important}}`;
