import type { Chat } from '../chat.ts';
import { type Fault, mayPass } from '../fault.ts';
import { WarnIcon } from '../parts/icons.tsx';
import { words } from '../words/index.ts';

export function FaultScreen({ chat, fault }: { chat: Chat; fault: Fault }) {
  const texts = words.value;
  const [title, text] = {
    unknown: [texts.faultUnknownTitle, texts.faultUnknownText],
    origin: [texts.faultOriginTitle, texts.faultOriginText],
    off: [texts.faultOffTitle, texts.faultOffText],
    blocked: [texts.faultBlockedTitle, texts.faultBlockedText],
    limited: [texts.faultLimitedTitle, texts.faultLimitedText],
    network: [texts.faultNetworkTitle, texts.faultNetworkText],
    server: [texts.faultServerTitle, texts.faultServerText],
  }[fault.kind];
  return (
    <div class="stage fault" role="alert">
      <span class="sign">
        <WarnIcon />
      </span>
      <h2>{title}</h2>
      <p>{text}</p>
      {mayPass(fault) && (
        <button type="button" class="solid" onClick={() => void chat.load()}>
          {texts.retry}
        </button>
      )}
      <code>{fault.code}</code>
    </div>
  );
}
