import { Badge, Checkbox, Group, Radio, SimpleGrid, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormFoot } from '../shell/form-foot.tsx';
import { siteCallback } from './client-settings.ts';
import { type Client, type Clients, type MadeClient, useChangeClient, useMakeClient } from './clients-queries.ts';
import type { ClientWords } from './words/clients-en.ts';

const kinds = ['wordpress', 'server', 'app'] as const;
type Kind = (typeof kinds)[number];
type Values = {
  kind: Kind;
  name: string;
  site: string;
  uris: string;
  allowedScopes: string[];
  requirePkce: boolean;
};

const linesOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);

type Properties = {
  offered: Pick<Clients, 'recommendedScopes' | 'scopeCatalog'>;
  /** The one that is changed; a new one is made without. */
  edited?: Client | undefined;
  close: () => void;
  made: (made: MadeClient) => void;
  saved: () => void;
};

export function ClientForm({ offered, edited, close, made, saved }: Properties) {
  const { t } = useTranslation('developer');
  const make = useMakeClient();
  const change = useChangeClient();
  const form = useForm<Values>({
    initialValues: {
      kind: edited ? (edited.type === 'public' ? 'app' : 'server') : 'wordpress',
      name: edited?.name ?? '',
      site: '',
      uris: edited?.redirectUris.join('\n') ?? '',
      allowedScopes: edited?.allowedScopes ?? offered.recommendedScopes,
      requirePkce: edited?.requirePkce ?? true,
    },
    validate: {
      name: (name) => (name.trim() ? null : t('clients.needsName')),
      site: (site, { kind }) => (kind !== 'wordpress' || siteCallback(site) ? null : t('clients.needsSite')),
      uris: (uris, { kind }) => (kind === 'wordpress' || linesOf(uris).length > 0 ? null : t('clients.needsUri')),
      allowedScopes: (chosen) => (chosen.length > 0 ? null : t('clients.needsScope')),
    },
  });
  const { kind } = form.values;
  const send = ({ name, site, uris, allowedScopes, requirePkce }: Values) => {
    const callback = kind === 'wordpress' ? siteCallback(site) : undefined;
    const input = {
      name: name.trim(),
      type: kind === 'app' ? ('public' as const) : ('confidential' as const),
      redirectUris: callback ? [callback] : linesOf(uris),
      allowedScopes,
      // The plugin sends none: a login that insists on it would be refused.
      requirePkce: kind === 'app' || (kind === 'server' && requirePkce),
    };
    if (edited) {
      change.mutate(
        { id: edited.id, ...input },
        {
          onSuccess: () => {
            close();
            saved();
          },
        },
      );
    } else {
      make.mutate(input, {
        onSuccess: (client) => {
          close();
          made(client);
        },
      });
    }
  };
  return (
    <form noValidate onSubmit={form.onSubmit(send)}>
      <Stack>
        {!edited && (
          <Radio.Group label={t('clients.kind')} {...form.getInputProps('kind')}>
            <Stack gap={8} mt={6}>
              {kinds.map((name) => (
                <Radio
                  key={name}
                  value={name}
                  label={t(`clients.kinds.${name}`)}
                  description={t(`clients.kindHints.${name}`)}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <TextInput
          label={t('clients.name')}
          description={t('clients.nameHint')}
          maxLength={120}
          data-autofocus
          {...form.getInputProps('name')}
        />
        {kind === 'wordpress' ? (
          <TextInput
            label={t('clients.site')}
            placeholder="https://www.example.com"
            inputMode="url"
            maxLength={500}
            {...form.getInputProps('site')}
          />
        ) : (
          <Textarea
            label={t('clients.uris')}
            description={t(kind === 'app' ? 'clients.urisAppHint' : 'clients.urisHint')}
            autosize
            minRows={2}
            maxRows={8}
            spellCheck={false}
            {...form.getInputProps('uris')}
          />
        )}
        <ScopeChoice offered={offered} {...form.getInputProps('allowedScopes')} />
        {kind === 'server' && (
          <Switch
            label={t('clients.pkce')}
            description={t('clients.pkceHint')}
            {...form.getInputProps('requirePkce', { type: 'checkbox' })}
          />
        )}
        <FormFoot
          isPending={make.isPending || change.isPending}
          action={t(edited ? 'clients.save' : 'clients.make')}
          close={close}
        />
      </Stack>
    </form>
  );
}

function ScopeChoice({
  offered,
  ...input
}: {
  offered: Pick<Clients, 'scopeCatalog'>;
  value?: string[];
  onChange?: (value: string[]) => void;
  error?: unknown;
}) {
  const { t } = useTranslation('developer');
  const planned = offered.scopeCatalog.filter(({ status }) => status === 'planned');
  return (
    <>
      <Checkbox.Group label={t('clients.scopes')} {...(input as object)}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt={10} spacing={10}>
          {offered.scopeCatalog
            .filter(({ status }) => status === 'available')
            .map(({ scope, sensitive }) => (
              <Checkbox
                key={scope}
                value={scope}
                label={
                  <Group gap={8}>
                    {t(`clients.scope.${scope as keyof ClientWords['scope']}`)}
                    {sensitive && (
                      <Badge variant="light" color="orange" size="sm" tt="none" miw="max-content">
                        {t('clients.sensitive')}
                      </Badge>
                    )}
                  </Group>
                }
                description={scope}
              />
            ))}
        </SimpleGrid>
      </Checkbox.Group>
      <details>
        <summary style={{ cursor: 'pointer', fontSize: 'var(--mantine-font-size-sm)' }}>
          {t('clients.planned')} ({planned.length})
        </summary>
        <Text size="xs" c="dimmed" mt={6} style={{ overflowWrap: 'anywhere' }}>
          {planned.map(({ scope }) => scope).join(', ')}
        </Text>
      </details>
    </>
  );
}
