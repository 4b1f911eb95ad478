import { Skeleton, UnstyledButton } from '@mantine/core';
import { IconDownload, IconFile, IconFileAlert } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AttachmentFacts } from './attachment.ts';
import styles from './attachments.module.css';
import { sizeText } from './size-text.ts';
import { toSave, useAttachmentLink } from './use-attachment-link.ts';
import { VoicePlayer } from './voice-player.tsx';

type Properties = { conversationId: string; file: AttachmentFacts; open: (attachmentId: string) => void };

/** A file in the thread, by what it is: a picture, something said, or a card to take it away. */
export function AttachmentView({ conversationId, file, open }: Properties) {
  const { t } = useTranslation('desk');
  const link = useAttachmentLink(conversationId, file.id);
  const url = link.data?.status === 'ready' ? link.data.url : undefined;
  if (link.isError || link.data?.status === 'deleted') {
    return (
      <div className={styles['card']} data-broken>
        <IconFileAlert size={20} aria-hidden />
        <span>{t(link.data?.status === 'deleted' ? 'file.gone' : 'file.unreachable', { name: file.filename })}</span>
      </div>
    );
  }
  if (file.kind === 'image') {
    return (
      <UnstyledButton
        className={styles['picture']}
        style={sizeOf(file)}
        onClick={() => open(file.id)}
        aria-label={t('file.enlarge', { name: file.filename })}
      >
        {url ? <img src={url} alt={file.filename} loading="lazy" /> : <Skeleton height="100%" />}
      </UnstyledButton>
    );
  }
  if (file.kind === 'voice') return <VoicePlayer url={url} name={file.filename} />;
  return <FileCard file={file} url={url} />;
}

const longestSide = 300;

/** The place is kept while the picture loads, so that nothing jumps. */
function sizeOf({ width, height }: AttachmentFacts) {
  if (!width || !height) return { width: longestSide, height: longestSide * 0.66 };
  const scale = Math.min(1, longestSide / width, longestSide / height);
  return { width: Math.max(80, width * scale), height: Math.max(60, height * scale) };
}

function FileCard({ file, url }: { file: AttachmentFacts; url: string | undefined }) {
  const { t, i18n } = useTranslation('desk');
  return (
    <a
      className={styles['card']}
      {...(url && { href: toSave(url) })}
      download={file.filename}
      title={t('file.save', { name: file.filename })}
    >
      <IconFile size={22} stroke={1.6} aria-hidden />
      <span>
        <b>{file.filename}</b>
        <small>{file.size !== undefined && sizeText(file.size, i18n.language)}</small>
      </span>
      <IconDownload size={17} aria-hidden />
    </a>
  );
}
