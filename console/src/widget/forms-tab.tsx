import { Button, Group, SegmentedControl, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../settings/settings-page.tsx';
import { asked, type Demand, demands, useSaveSettings, type WidgetSettings } from './widget-queries.ts';

export function FormsTab({ settings }: { settings: WidgetSettings }) {
  const { t } = useTranslation('widget');
  const save = useSaveSettings();
  return (
    <Stack>
      <PreChat settings={settings} />
      <Card title={t('forms.offline')} text={t('forms.offlineText')}>
        <Switch
          label={t('forms.offlineOn')}
          checked={settings.offlineForm.isOn}
          disabled={save.isPending}
          onChange={({ currentTarget }) => save.mutate({ offlineForm: { isOn: currentTarget.checked } })}
        />
      </Card>
    </Stack>
  );
}

function PreChat({ settings }: { settings: WidgetSettings }) {
  const { t } = useTranslation('widget');
  const { t: common } = useTranslation();
  const save = useSaveSettings();
  const [wished, wish] = useState(settings.preChat);
  const isChanged = JSON.stringify(wished) !== JSON.stringify(settings.preChat);
  const { consent } = wished;
  const setConsent = (change: Partial<typeof consent>) => wish({ ...wished, consent: { ...consent, ...change } });
  return (
    <Card title={t('forms.preChat')} text={t('forms.preChatText')}>
      <Stack>
        <Switch
          label={t('forms.isOn')}
          checked={wished.isOn}
          onChange={({ currentTarget }) => wish({ ...wished, isOn: currentTarget.checked })}
        />
        {wished.isOn &&
          asked.map((field) => (
            <Group key={field} justify="space-between">
              <Text>{t(`forms.${field}`)}</Text>
              <SegmentedControl
                aria-label={t(`forms.${field}`)}
                data={demands.map((value) => ({ value, label: t(`forms.${value}`) }))}
                value={wished[field]}
                onChange={(value) => wish({ ...wished, [field]: value as Demand })}
              />
            </Group>
          ))}
        {wished.isOn && (
          <Switch
            label={t('forms.consent')}
            checked={consent.isRequired}
            onChange={({ currentTarget }) => setConsent({ isRequired: currentTarget.checked })}
          />
        )}
        {wished.isOn && consent.isRequired && (
          <>
            {(['de', 'en'] as const).map((language) => (
              <Textarea
                key={language}
                label={`${t('forms.consentText')} (${t(language === 'de' ? 'german' : 'english')})`}
                autosize
                minRows={2}
                maxLength={500}
                value={consent.text[language] ?? ''}
                onChange={({ currentTarget }) =>
                  setConsent({ text: { ...consent.text, [language]: currentTarget.value } })
                }
              />
            ))}
            <TextInput
              label={t('forms.consentUrl')}
              placeholder="https://"
              inputMode="url"
              maxLength={500}
              value={consent.url ?? ''}
              onChange={({ currentTarget }) => setConsent({ url: currentTarget.value })}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button
            disabled={!isChanged}
            loading={save.isPending}
            onClick={() => save.mutate({ preChat: wished }, { onSuccess: (saved) => wish(saved.preChat) })}
          >
            {common('actions.save')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
