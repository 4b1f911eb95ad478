import { Menu } from '@mantine/core';
import { IconDownload, IconEye, IconPencil, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '../session/workspace.tsx';
import { MoreMenu } from '../shell/more-menu.tsx';
import { saveFile } from '../shell/save-file.ts';
import { useFailure } from '../shell/use-failure.ts';
import { type KnowledgeItem, useReindexItem } from './knowledge-queries.ts';

type Act = (item: KnowledgeItem) => void;
type Properties = { item: KnowledgeItem; mayChange: boolean; remove: Act; edit: Act; read: Act };

export function RowMenu({ item, mayChange, remove, edit, read }: Properties) {
  const { t } = useTranslation('knowledge');
  const { rest } = useWorkspace();
  const reindex = useReindexItem(({ title }) => t('sources.reindexing', { title }));
  const download = useMutation({
    mutationFn: () => rest.file(`/console/knowledge/${item.id}/file`),
    onSuccess: (file) => saveFile(file, item.file?.name ?? item.title),
    onError: useFailure(),
  });
  return (
    <MoreMenu of={item.title}>
      <Menu.Item leftSection={<IconEye size={16} />} onClick={() => read(item)}>
        {t('show')}
      </Menu.Item>
      {item.type === 'file' && (
        <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => download.mutate()}>
          {t('download')}
        </Menu.Item>
      )}
      {mayChange && item.type === 'qa' && (
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => edit(item)}>
          {t('editAnswer')}
        </Menu.Item>
      )}
      {mayChange && (
        <>
          <Menu.Item leftSection={<IconRefresh size={16} />} onClick={() => reindex.mutate(item)}>
            {t('sources.reindex')}
          </Menu.Item>
          <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => remove(item)}>
            {t('sources.remove')}
          </Menu.Item>
        </>
      )}
    </MoreMenu>
  );
}
