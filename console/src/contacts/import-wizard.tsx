import '@mantine/dropzone/styles.css';
import { Alert, Button, Group, List, Progress, Select, Stack, Table, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconAlertTriangle, IconCircleCheck, IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../shell/dialog.tsx';
import styles from './contacts.module.css';
import {
  type Fault,
  type Import,
  type ImportField,
  importFields,
  type Preview,
  useImport,
  useImportContacts,
} from './import-queries.ts';

const mostBytes = 5_242_880;
type Read = { base64: string; preview: Preview };

/** File, columns and faults, progress: nothing is changed before the second step is confirmed. */
export default function ImportWizard({ close }: { close: () => void }) {
  const { t } = useTranslation('contacts');
  const [read, setRead] = useState<Read>();
  const [begun, setBegun] = useState<Import>();
  return (
    <Dialog opened onClose={close} size="xl" closeOnClickOutside={false} title={t('importing.title')}>
      {begun ? (
        <Running begun={begun} close={close} />
      ) : read ? (
        <Mapping read={read} change={setRead} begin={setBegun} again={() => setRead(undefined)} />
      ) : (
        <Drop done={setRead} />
      )}
    </Dialog>
  );
}

const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('The file cannot be read.'));
    reader.readAsDataURL(file);
  });

function Drop({ done }: { done: (read: Read) => void }) {
  const { t } = useTranslation('contacts');
  const order = useImportContacts();
  const [fault, setFault] = useState<string>();
  const take = async (file: File | undefined) => {
    if (!file) return;
    setFault(undefined);
    const base64 = await base64Of(file);
    order.mutate({ base64, dryRun: true }, { onSuccess: ({ preview }) => done({ base64, preview }) });
  };
  return (
    <Stack>
      <Dropzone
        multiple={false}
        maxSize={mostBytes}
        accept={['text/csv', '.csv', '.tsv', '.txt', 'text/plain', 'application/vnd.ms-excel']}
        loading={order.isPending}
        onDrop={([file]) => void take(file)}
        onReject={([rejected]) =>
          setFault(rejected && rejected.file.size > mostBytes ? t('importing.tooLarge') : t('importing.notCsv'))
        }
        inputProps={{ 'aria-label': t('importing.drop') }}
      >
        <Stack align="center" py="xl" gap={6}>
          <IconTableImport size={30} stroke={1.5} aria-hidden />
          <Text fw={560} ta="center">
            {t('importing.drop')}
          </Text>
          <Text size="sm" c="dimmed" ta="center">
            {t('importing.dropText')}
          </Text>
        </Stack>
      </Dropzone>
      {fault && (
        <Text c="red" role="alert">
          {fault}
        </Text>
      )}
    </Stack>
  );
}

type MappingProperties = {
  read: Read;
  change: (read: Read) => void;
  begin: (begun: Import) => void;
  again: () => void;
};

function Mapping({ read, change, begin, again }: MappingProperties) {
  const { t } = useTranslation('contacts');
  const order = useImportContacts();
  const { base64, preview } = read;
  const columns = preview.columns.map(({ field }) => field);
  const good = preview.rows - preview.faulty;
  const assign = (at: number, field: ImportField | null) =>
    order.mutate(
      {
        base64,
        dryRun: true,
        columns: columns.map((was, index) => (index === at ? field : was === field ? null : was)),
      },
      { onSuccess: (answer) => change({ base64, preview: answer.preview }) },
    );
  return (
    <Stack>
      <Text fw={560}>{t('importing.columns')}</Text>
      <div className={styles['mapping']}>
        <Table verticalSpacing={6}>
          <Table.Tbody>
            {preview.columns.map(({ header, field }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; headers may repeat
              <Table.Tr key={at}>
                <Table.Td>{header}</Table.Td>
                <Table.Td>
                  <Select
                    aria-label={t('importing.column', { header })}
                    clearable
                    placeholder={t('importing.leaveOut')}
                    data={importFields.map((value) => ({ value, label: t(`importing.fields.${value}`) }))}
                    value={field}
                    disabled={order.isPending}
                    onChange={(next) => assign(at, next as ImportField | null)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
      <Text size="sm" role="status">
        {t('importing.rows', { count: preview.rows })}
        {preview.known > 0 && ` · ${t('importing.known', { count: preview.known })}`}
      </Text>
      <Faults count={preview.faulty} faults={preview.faults} />
      <Group justify="space-between">
        <Button variant="subtle" onClick={again}>
          {t('importing.other')}
        </Button>
        <Button
          disabled={good === 0}
          loading={order.isPending}
          onClick={() =>
            order.mutate(
              { base64, columns, dryRun: false },
              { onSuccess: (answer) => answer.import && begin(answer.import) },
            )
          }
        >
          {t('importing.start', { count: good })}
        </Button>
      </Group>
    </Stack>
  );
}

function Faults({ count, faults }: { count: number; faults: Fault[] }) {
  const { t, i18n } = useTranslation('contacts');
  if (count === 0) return null;
  return (
    <Alert color="orange" icon={<IconAlertTriangle size={18} />} title={t('importing.faulty', { count })}>
      <List size="sm" mah={160} style={{ overflow: 'auto' }}>
        {faults.map(({ row, what }) => (
          <List.Item key={`${row} ${what.en}`}>
            {t('importing.row', { row })}: {i18n.language === 'de' ? what.de : what.en}
          </List.Item>
        ))}
      </List>
    </Alert>
  );
}

function Running({ begun, close }: { begun: Import; close: () => void }) {
  const { t } = useTranslation('contacts');
  const running = useImport(begun);
  const { total, done, created, updated, unchanged, faulty, faults } = running;
  const isDone = running.status === 'done';
  return (
    <Stack>
      <Progress
        aria-label={t('importing.title')}
        value={isDone ? 100 : (done / Math.max(1, total)) * 100}
        animated={!isDone}
      />
      <Group gap={6} role="status">
        {isDone && <IconCircleCheck size={18} color="var(--sb-good)" />}
        <Text>{isDone ? t('importing.finished') : t('importing.progress', { done, total })}</Text>
      </Group>
      {isDone && (
        <Text size="sm">
          {[
            t('importing.created', { count: created }),
            t('importing.changed', { count: updated }),
            t('importing.unchanged', { count: unchanged }),
            t('importing.left', { count: faulty }),
          ].join(' · ')}
        </Text>
      )}
      <Faults count={faulty} faults={faults} />
      <Group justify="flex-end">
        <Button variant={isDone ? 'filled' : 'default'} onClick={close}>
          {t('importing.close')}
        </Button>
      </Group>
    </Stack>
  );
}
