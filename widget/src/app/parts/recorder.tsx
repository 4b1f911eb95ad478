import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../words/index.ts';
import { CloseIcon, SendIcon } from './icons.tsx';
import '../style/recorder.css';

const containers = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const extensions: Record<string, string> = { 'audio/webm': 'webm', 'audio/mp4': 'm4a', 'audio/ogg': 'ogg' };
const longestMs = 5 * 60_000;
const barsShown = 32;

const clock = (ms: number) => {
  const seconds = Math.floor(ms / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

type Take = { recorder: MediaRecorder; stream: MediaStream; audio: AudioContext; loudness: () => number };

async function begin(types: readonly string[]): Promise<Take> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const mimeType = containers.find(
    (type) => MediaRecorder.isTypeSupported(type) && types.includes(type.split(';')[0] ?? ''),
  );
  const recorder = new MediaRecorder(stream, mimeType ? { mimeType } : {});
  const audio = new AudioContext();
  const analyser = audio.createAnalyser();
  analyser.fftSize = 512;
  audio.createMediaStreamSource(stream).connect(analyser);
  const wave = new Uint8Array(analyser.fftSize);
  return {
    recorder,
    stream,
    audio,
    loudness: () => {
      analyser.getByteTimeDomainData(wave);
      return wave.reduce((most, value) => Math.max(most, Math.abs(value - 128)), 0) / 128;
    },
  };
}

type Props = { types: readonly string[]; send: (file: File) => void; close: () => void };

/** A voice message: the time, what the microphone hears, and two ways out. Nothing is recorded before it is shown. */
export function Recorder({ types, send, close }: Props) {
  const [state, setState] = useState<'asking' | 'running' | 'denied'>('asking');
  const [passedMs, setPassed] = useState(0);
  const [bars, setBars] = useState<number[]>([]);
  const take = useRef<Take | undefined>(undefined);
  const isKept = useRef(false);

  useEffect(() => {
    let isWanted = true;
    let timer: ReturnType<typeof setInterval> | undefined;
    const pieces: Blob[] = [];
    const release = ({ stream, audio }: Take) => {
      for (const track of stream.getTracks()) track.stop();
      void audio.close();
    };
    const start = (begun: Take) => {
      if (!isWanted) return release(begun);
      take.current = begun;
      const { recorder } = begun;
      recorder.ondataavailable = ({ data }) => pieces.push(data);
      recorder.onstop = () => {
        release(begun);
        if (!isKept.current) return;
        const type = recorder.mimeType.split(';')[0] || 'audio/webm';
        send(new File(pieces, `${words.peek().voiceMessage}.${extensions[type] ?? 'webm'}`, { type }));
      };
      recorder.start();
      setState('running');
      const startedAt = performance.now();
      timer = setInterval(() => {
        const passed = performance.now() - startedAt;
        setPassed(passed);
        setBars((shown) => [...shown.slice(1 - barsShown), begun.loudness()]);
        if (passed > longestMs) finish(true);
      }, 100);
    };
    begin(types).then(start, () => isWanted && setState('denied'));
    return () => {
      isWanted = false;
      clearInterval(timer);
      if (take.current?.recorder.state === 'recording') take.current.recorder.stop();
    };
  }, []);

  const finish = (keep: boolean) => {
    isKept.current = keep;
    close();
  };
  const texts = words.value;
  return (
    <fieldset
      class="recorder"
      aria-label={texts.voiceMessage}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        finish(false);
      }}
    >
      <button type="button" class="quiet" onClick={() => finish(false)} aria-label={texts.cancel}>
        <CloseIcon />
      </button>
      {state === 'denied' ? (
        <p role="alert">{texts.recordDenied}</p>
      ) : (
        <>
          <span class="unseen" role="status">
            {state === 'running' && texts.recording}
          </span>
          <svg class="wave" viewBox={`0 0 ${barsShown * 4} 32`} preserveAspectRatio="none" aria-hidden="true">
            {bars.map((loudness, at) => {
              const tall = Math.max(2, Math.min(30, loudness * 60));
              return <rect key={at} x={at * 4} y={16 - tall / 2} width="2.4" height={tall} rx="1.2" />;
            })}
          </svg>
          <time>{clock(passedMs)}</time>
          <button
            type="button"
            class="send"
            disabled={state !== 'running'}
            onClick={() => finish(true)}
            aria-label={texts.recordSend}
            ref={(button) => {
              if (state === 'running' && passedMs === 0) button?.focus();
            }}
          >
            <SendIcon />
          </button>
        </>
      )}
    </fieldset>
  );
}
