import type { Chat } from '../chat.ts';
import { type FileFault, isWorthRetry, type Upload } from '../files.ts';
import { showBytes, showShare, words } from '../words/index.ts';
import { CloseIcon, FileIcon } from './icons.tsx';

const saying = (fault: FileFault, most: number): string => {
  const texts = words.value;
  return {
    empty: texts.fileEmpty,
    tooLarge: texts.fileTooLarge(showBytes(most)),
    type: texts.fileType,
    network: texts.fileNetwork,
    server: texts.fileServer,
  }[fault];
};

const Row = ({ chat, upload }: { chat: Chat; upload: Upload }) => {
  const { id, name, bytes, share, fault } = upload;
  const texts = words.value;
  return (
    <li class={fault ? 'wrong' : ''}>
      <FileIcon />
      <div>
        <p>
          <span>{name}</span>
          <small>{showBytes(bytes)}</small>
        </p>
        {fault ? (
          <p role="alert">
            {saying(fault, chat.config.value?.files?.mostBytes ?? 0)}
            {isWorthRetry(fault) && (
              <button type="button" class="link" onClick={() => chat.files.retry(id)}>
                {texts.retry}
              </button>
            )}
          </p>
        ) : (
          <progress value={share} aria-label={texts.uploading(name, showShare(share))} />
        )}
      </div>
      <button type="button" class="quiet" onClick={() => chat.files.cancel(id)} aria-label={texts.stopUpload(name)}>
        <CloseIcon />
      </button>
    </li>
  );
};

export const Uploads = ({ chat }: { chat: Chat }) =>
  chat.files.uploads.value.length > 0 ? (
    <ul class="uploads" aria-label={words.value.attachments}>
      {chat.files.uploads.value.map((upload) => (
        <Row key={upload.id} chat={chat} upload={upload} />
      ))}
    </ul>
  ) : null;
