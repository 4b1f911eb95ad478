import { Alert, CopyButton as Copying, SegmentedControl, Table, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from '../settings/settings.module.css';
import { apacheSettings, asText, type Line, otherSettings, wordpressSettings } from './client-settings.ts';
import type { Client } from './clients-queries.ts';
import { ToCopy } from './secret-once.tsx';

export type Shown = { client: Client; secret?: string | undefined };
type Program = 'wordpress' | 'apache' | 'other';

/** What the other side wants to know, in its own words. A secret is shown here and never again. */
export function ClientReady({
  shown,
  discoveryUrl,
  close,
}: {
  shown: Shown | undefined;
  discoveryUrl: string;
  close: () => void;
}) {
  const { t } = useTranslation('developer');
  const [chosen, choose] = useState<Program>();
  if (!shown) return null;
  const { client, secret } = shown;
  const isWordpress = client.redirectUris.some((uri) => uri.includes('openid-connect-authorize'));
  const program = chosen ?? (isWordpress ? 'wordpress' : 'other');
  const known = { client, secret, hidden: t('clients.secretHidden'), discoveryUrl };
  const lines = program === 'wordpress' ? wordpressSettings(known) : otherSettings(known);
  const apache = apacheSettings(known);
  return (
    <ToCopy
      isOpen
      isOnce={secret !== undefined}
      title={secret === undefined ? client.name : t('clients.ready', { name: client.name })}
      text={program === 'apache' ? apache : asText(lines)}
      close={() => {
        choose(undefined);
        close();
      }}
    >
      {client.type === 'confidential' && (
        <SegmentedControl
          aria-label={t('clients.for')}
          value={program}
          onChange={(next) => choose(next as Program)}
          data={[
            { value: 'wordpress', label: 'WordPress' },
            { value: 'apache', label: 'Apache' },
            { value: 'other', label: 'OpenID Connect' },
          ]}
        />
      )}
      <Text size="sm" c="dimmed">
        {t(`clients.${program}Text`)}
      </Text>
      {program === 'wordpress' && client.requirePkce && (
        <Alert color="orange" icon={<IconAlertTriangle size={18} />}>
          {t('clients.wordpressPkce')}
        </Alert>
      )}
      {program === 'apache' ? <code className={styles['snippet']}>{apache}</code> : <Lines lines={lines} />}
    </ToCopy>
  );
}

/** Each value is copied by a click on it: a form has one field for each. */
function Lines({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation();
  return (
    <Table verticalSpacing={7} layout="fixed">
      <Table.Tbody>
        {lines.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th w="38%" fw={500}>
              {name}
            </Table.Th>
            <Table.Td>
              <Copying value={value}>
                {({ copied, copy }) => (
                  <UnstyledButton onClick={copy} title={t('actions.copy')} className={styles['copyLine']}>
                    <code>{copied ? t('actions.copied') : value}</code>
                    {copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
                  </UnstyledButton>
                )}
              </Copying>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
