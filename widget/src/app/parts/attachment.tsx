import { useEffect, useState } from 'preact/hooks';
import type { Chat } from '../chat.ts';
import { lazily } from '../lazily.tsx';
import type { Shown } from '../timeline.ts';
import { showBytes, words } from '../words/index.ts';
import { FileIcon } from './icons.tsx';
import '../style/attachments.css';

type Told = {
  id: string;
  filename: string;
  contentType: string;
  size: number | null;
  kind: 'image' | 'voice' | 'file';
  width?: number;
  height?: number;
};

const Lightbox = lazily(async () => (await import('./lightbox.tsx')).Lightbox);

type Props = { chat: Chat; message: Shown };
type Kind = { chat: Chat; conversationId: string; told: Told };

const Gone = () => <em class="gone">{words.value.fileGone}</em>;

/** Its address runs out after a while: a picture that was not seen in time asks for a new one. */
function useAddress({ chat, conversationId, told }: Kind) {
  const [url, setUrl] = useState('');
  const [isGone, setGone] = useState(false);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isWanted = true;
    chat.desk.file(conversationId, told.id).then(
      (file) => isWanted && setUrl(file.url),
      () => isWanted && setGone(true),
    );
    return () => {
      isWanted = false;
    };
  }, [chat, conversationId, told.id, round]);
  const onError = () => (round < 1 && url ? setRound(round + 1) : setGone(true));
  return { url, isGone, onError };
}

function Picture(kind: Kind) {
  const { url, isGone, onError } = useAddress(kind);
  const [isLarge, setLarge] = useState(false);
  const { filename, width = 4, height = 3 } = kind.told;
  if (isGone) return <Gone />;
  return (
    <>
      <button
        type="button"
        class="picture"
        onClick={() => setLarge(true)}
        aria-label={words.value.pictureOpen(filename)}
        disabled={!url}
      >
        {url ? (
          <img src={url} alt={filename} width={width} height={height} onError={onError} />
        ) : (
          <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true" />
        )}
      </button>
      {isLarge && <Lightbox url={url} name={filename} close={() => setLarge(false)} />}
    </>
  );
}

function Voice(kind: Kind) {
  const { url, isGone, onError } = useAddress(kind);
  if (isGone) return <Gone />;
  return (
    <audio controls preload="metadata" src={url || undefined} aria-label={words.value.voiceMessage} onError={onError}>
      <track kind="captions" />
    </audio>
  );
}

function Document({ chat, conversationId, told }: Kind) {
  const [isGone, setGone] = useState(false);
  const save = async () => {
    setGone(false);
    try {
      const { url } = await chat.desk.file(conversationId, told.id);
      const link = document.createElement('a');
      link.href = `${url}&download=1`;
      link.download = told.filename;
      link.click();
    } catch {
      setGone(true);
    }
  };
  return (
    <>
      <button
        type="button"
        class="document"
        onClick={() => void save()}
        aria-label={words.value.fileOpen(told.filename)}
      >
        <FileIcon />
        <span>{told.filename}</span>
        {told.size !== null && <small>{showBytes(told.size)}</small>}
      </button>
      {isGone && <Gone />}
    </>
  );
}

/** A picture to look at, a recording to listen to, anything else to take away. */
export function Attachment({ chat, message }: Props) {
  const told = message.metadata?.['attachment'] as Told | undefined;
  if (!told) return <span class="file">{message.body || words.value.attachment}</span>;
  const kind = { chat, conversationId: message.conversationId, told };
  if (told.kind === 'image') return <Picture {...kind} />;
  return told.kind === 'voice' ? <Voice {...kind} /> : <Document {...kind} />;
}
