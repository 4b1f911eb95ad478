import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { LimitedButton } from '../plan/limited-button.tsx';
import { useRefusedByPlan } from '../plan/use-allowance.ts';
import { useWorkspace } from '../session/workspace.tsx';
import { saveFile } from '../shell/save-file.ts';
import { useFailure } from '../shell/use-failure.ts';
import { type ReportSearch, reportQuery } from './report-search.ts';

const ways = ['days', 'agents', 'departments', 'channels', 'conversations', 'json'] as const;
type Way = (typeof ways)[number];
const feature = 'reports_export';

export function ExportMenu({ search }: { search: ReportSearch }) {
  const { t, i18n } = useTranslation('reports');
  const { slug, rest } = useWorkspace();
  const fail = useFailure();
  const asked = reportQuery(search);
  const take = useMutation({
    mutationFn: async (way: Way) => {
      const day = new Date().toISOString().slice(0, 10);
      const format = way === 'json' ? { format: 'json' } : { format: 'csv', section: way, language: i18n.language };
      const file = await rest.file('/admin-sdk/reports/export', { ...asked, ...format });
      saveFile(file, `report-${slug}-${day}${way === 'json' ? '.json' : `-${way}.csv`}`);
    },
    onError: fail,
  });
  const why = useRefusedByPlan({ feature });
  if (why) {
    return (
      <LimitedButton
        feature={feature}
        variant="default"
        leftSection={<IconDownload size={17} />}
        onClick={() => undefined}
      >
        {t('export')}
      </LimitedButton>
    );
  }
  return (
    <Menu position="bottom-end" shadow="md" width={270}>
      <Menu.Target>
        <Button
          variant="default"
          disabled={asked === undefined}
          loading={take.isPending}
          leftSection={<IconDownload size={17} />}
          rightSection={<IconChevronDown size={16} />}
        >
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map((way) => (
          <Menu.Item key={way} onClick={() => take.mutate(way)}>
            {t(`exports.${way}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Text size="xs" c="dimmed" px="sm" py={4}>
          {t('exportNote')}
        </Text>
      </Menu.Dropdown>
    </Menu>
  );
}
