import { ActionIcon, Group, Loader } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../shell/dialog.tsx';
import type { AttachmentFacts } from './attachment.ts';
import styles from './attachments.module.css';
import { toSave, useAttachmentLink } from './use-attachment-link.ts';

type Properties = {
  conversationId: string;
  pictures: AttachmentFacts[];
  shown: string;
  show: (attachmentId: string | undefined) => void;
};

/** The pictures of a conversation, large; the arrow keys turn from one to the next. */
export default function Lightbox({ conversationId, pictures, shown, show }: Properties) {
  const { t: desk } = useTranslation('desk');
  const at = pictures.findIndex(({ id }) => id === shown);
  const picture = pictures[at];
  const link = useAttachmentLink(conversationId, shown);
  const turn = (step: number) => {
    const next = pictures[at + step];
    if (next) show(next.id);
  };
  useHotkeys([
    ['ArrowLeft', () => turn(-1)],
    ['ArrowRight', () => turn(1)],
  ]);
  const url = link.data?.url;
  return (
    <Dialog
      opened
      fullScreen
      onClose={() => show(undefined)}
      title={`${picture?.filename ?? ''} (${at + 1} / ${pictures.length})`}
      classNames={{ body: styles['lightbox'] ?? '', content: styles['lightboxPage'] ?? '' }}
      transitionProps={{ duration: 120 }}
    >
      <div className={styles['large']}>{url ? <img src={url} alt={picture?.filename ?? ''} /> : <Loader />}</div>
      <Group justify="center" gap="lg">
        <ActionIcon
          size="xl"
          variant="default"
          radius="xl"
          disabled={at <= 0}
          onClick={() => turn(-1)}
          aria-label={desk('file.previous')}
        >
          <IconChevronLeft size={20} />
        </ActionIcon>
        {url && (
          <ActionIcon
            component="a"
            href={toSave(url)}
            download={picture?.filename}
            size="xl"
            variant="default"
            radius="xl"
            aria-label={desk('file.save', { name: picture?.filename })}
          >
            <IconDownload size={19} />
          </ActionIcon>
        )}
        <ActionIcon
          size="xl"
          variant="default"
          radius="xl"
          disabled={at >= pictures.length - 1}
          onClick={() => turn(1)}
          aria-label={desk('file.next')}
        >
          <IconChevronRight size={20} />
        </ActionIcon>
      </Group>
    </Dialog>
  );
}
