import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconPlayerPauseFilled, IconPlayerPlayFilled } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './attachments.module.css';

const speeds = [1, 1.5, 2];
const clock = (seconds: number): string => {
  const whole = Number.isFinite(seconds) ? Math.floor(seconds) : 0;
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};

/** Something said: play, seek, and listen faster. */
export function VoicePlayer({ url, name }: { url: string | undefined; name: string }) {
  const { t } = useTranslation('desk');
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [length, setLength] = useState(0);
  const [speed, setSpeed] = useState<number>(1);
  const known = Number.isFinite(length) && length > 0;

  function faster() {
    const next = speeds[(speeds.indexOf(speed) + 1) % speeds.length] ?? 1;
    setSpeed(next);
    if (audio.current) audio.current.playbackRate = next;
  }

  return (
    <fieldset className={styles['voice']} aria-label={t('file.voice', { name })}>
      {/* biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said */}
      <audio
        ref={audio}
        src={url}
        preload="metadata"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
        onTimeUpdate={({ currentTarget }) => setAt(currentTarget.currentTime)}
        onDurationChange={({ currentTarget }) => setLength(currentTarget.duration)}
      />
      <ActionIcon
        radius="xl"
        size="lg"
        disabled={!url}
        aria-label={t(isPlaying ? 'file.pause' : 'file.play')}
        onClick={() => void (isPlaying ? audio.current?.pause() : audio.current?.play())}
      >
        {isPlaying ? <IconPlayerPauseFilled size={16} /> : <IconPlayerPlayFilled size={16} />}
      </ActionIcon>
      <input
        type="range"
        min={0}
        max={known ? length : 1}
        step={0.1}
        value={known ? at : 0}
        disabled={!known}
        aria-label={t('file.place')}
        aria-valuetext={clock(at)}
        onChange={(event) => {
          const to = Number(event.currentTarget.value);
          setAt(to);
          if (audio.current) audio.current.currentTime = to;
        }}
      />
      <span className={styles['time']}>{clock(isPlaying || at > 0 ? at : known ? length : 0)}</span>
      <UnstyledButton className={styles['speed']} onClick={faster} aria-label={t('file.speed', { speed })}>
        {speed}×
      </UnstyledButton>
    </fieldset>
  );
}
